/** A point of a valley: how far it lies along it and across it from the lowest point. */
export interface Place {
  readonly along: number;
  readonly across: number;
}

/** The height is `(along² + curvature · across²) / 2`. */
export interface Valley {
  /** How many times as strongly it curves across as along. */
  readonly curvature: number;
}

export interface Descent {
  readonly rate: number;
  /** What part of the velocity is kept from step to step; none is plain gradient descent. */
  readonly momentum: number;
  readonly steps: number;
}

/** Where gradient descent comes by, the start first. */
export function descend({ curvature }: Valley, start: Place, { rate, momentum, steps }: Descent): readonly Place[] {
  const path = [start];
  let velocity = { along: 0, across: 0 };
  for (let step = 0; step < steps; step += 1) {
    const { along, across } = path.at(-1)!;
    velocity = {
      along: momentum * velocity.along + along,
      across: momentum * velocity.across + curvature * across,
    };
    path.push({ along: along - rate * velocity.along, across: across - rate * velocity.across });
  }
  return path;
}

/** What part of the way to the lowest point is left at the end of a path. */
export function shareLeft(path: readonly Place[]): number {
  const distance = ({ along, across }: Place) => Math.hypot(along, across);
  return distance(path.at(-1)!) / distance(path[0]!);
}
