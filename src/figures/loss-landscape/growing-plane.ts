import { sides, stepAt } from './landscape-plan.ts';
import type { Side } from './landscape-plan.ts';
import type { Plane } from './plane.ts';

const [finest] = sides.toReversed() as [Side];
const placeOf = (column: number, row: number) => row * finest + column;

/** The losses of one network over a plane, point after point: coarse first, and every finer side keeps what is there. */
export class GrowingPlane {
  readonly #losses = new Map<number, number>();
  readonly #order: readonly number[];

  constructor() {
    const order = sides.flatMap((side) => {
      const stride = (finest - 1) / (side - 1);
      return Array.from({ length: side * side }, (_, index) =>
        placeOf((index % side) * stride, Math.floor(index / side) * stride),
      );
    });
    this.#order = [...new Set(order)];
  }

  get count(): number {
    return this.#losses.size;
  }

  /** Of the finest side. */
  get total(): number {
    return this.#order.length;
  }

  /** The point that is wanted next; null when all are there. */
  get next(): readonly [x: number, y: number] | null {
    const place = this.#order[this.#losses.size];
    return place === undefined ? null : [stepAt(place % finest, finest), stepAt(Math.floor(place / finest), finest)];
  }

  /** The loss at the point that was wanted next. */
  add(loss: number): void {
    const place = this.#order[this.#losses.size];
    if (place === undefined) throw new Error('the plane is whole');
    this.#losses.set(place, loss);
  }

  /** The finest side all of whose points are there; null before the first is. */
  get side(): Side | null {
    return sides.filter((side) => side * side <= this.count).at(-1) ?? null;
  }

  /** At a side whose points are all there. */
  planeOf(side: Side): Plane {
    const stride = (finest - 1) / (side - 1);
    const losses = Array.from({ length: side * side }, (_, index) => {
      const loss = this.#losses.get(placeOf((index % side) * stride, Math.floor(index / side) * stride));
      if (loss === undefined) throw new Error(`not measured yet: side ${side}`);
      return loss;
    });
    return { side, losses };
  }
}
