import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { recordedSides, stepAt } from './landscape-plan.ts';
import type { PlaneChoice, Side, Statistics } from './landscape-plan.ts';
import type { LandscapeRecord, Losses } from './landscape-record.ts';

/** The losses of one network over a square of points. */
export interface Plane {
  readonly side: Side;
  readonly losses: Losses;
}

/** Both twins over the same plane. */
export type TwinPlanes = Readonly<Record<NetworkKind, Plane>>;

export function lossAt({ side, losses }: Plane, column: number, row: number): number {
  return losses[row * side + column]!;
}

/** The loss of the network as it was trained: the middle of the plane. */
export function lossOfCentre(plane: Plane): number {
  const middle = (plane.side - 1) / 2;
  return lossAt(plane, middle, middle);
}

/** The planes of the record for a choice. Throws where none is. */
export function recordedTwins({ planes }: LandscapeRecord, pair: PlaneChoice, own: Statistics): TwinPlanes {
  const planeOf = (kind: NetworkKind): Plane => {
    const found = planes.find((one) => one.kind === kind && one.trainingSeed === pair.trainingSeed);
    if (!found) throw new Error(`not recorded: ${kind}, training seed ${pair.trainingSeed}`);
    return { side: recordedSides[own], losses: found.losses[own] };
  };
  const [plain, residual] = networkKinds.map(planeOf);
  return { plain: plain!, residual: residual! };
}

/** The four ways from the centre along the two directions: losses step by step, that of the centre first. */
function raysOf(plane: Plane): readonly (readonly number[])[] {
  const middle = (plane.side - 1) / 2;
  const ways = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const;
  const places = Array.from({ length: middle + 1 }, (_, index) => index);
  return ways.map(([x, y]) => places.map((index) => lossAt(plane, middle + x * index, middle + y * index)));
}

/**
 * How far one can go from the centre, either way along both directions, until the loss is first twice that of the
 * centre, read linearly between two points; infinite where it is not, as far as the plane reaches.
 */
export function doublingSteps(plane: Plane): readonly number[] {
  const limit = 2 * lossOfCentre(plane);
  const middle = (plane.side - 1) / 2;
  const stepOf = (index: number) => stepAt(middle + index, plane.side);
  return raysOf(plane).map((losses) => {
    const index = losses.findIndex((loss) => !(loss < limit));
    if (index < 0) return Infinity;
    const [before, after] = [losses[index - 1]!, losses[index]!];
    const part = Number.isFinite(after) ? (limit - before) / (after - before) : 1;
    return stepOf(index - 1) + part * (stepOf(index) - stepOf(index - 1));
  });
}
