import { circle, descend, distanceBetween, gradientsOf, initialLayers, targetsOf, trace } from './network.ts';
import type { Point } from './network.ts';
import { descendLayer, initialLayer, mapped } from './one-layer.ts';
import { plan } from './plan.ts';

/** What a network is made of: F of one layer, F of two layers as in the paper's block, or three such blocks in a row. */
export const networks = ['one-layer', 'two-layers', 'three-blocks'] as const;
export type Network = (typeof networks)[number];

export const blocksOf = (network: Network) => (network === 'three-blocks' ? 3 : 1);
export const layersOf = (network: Network) => (network === 'one-layer' ? 1 : 2);

/** A network counts as there when it is this near to its target. Our choice, as the number of steps after which we stop. */
export const tolerance = 0.2;
export const mostSteps = 3000;

export interface ChaseTask {
  readonly network: Network;
  readonly residual: boolean;
  /** By how far the target turns the plane, whole. */
  readonly degrees: number;
  readonly seed: number;
}

/** What has become of a network. */
export interface ChaseEnd {
  /** Steps until it was within the tolerance; null where `mostSteps` were not enough. */
  readonly steps: number | null;
  /** Norm of F then: root of its mean square over the circle, and over the blocks. */
  readonly size: number;
}

/** The weights of a network, with what they make of a point and how they are moved. */
interface Learner {
  /** What enters every block, then what leaves the last. */
  readonly trace: (point: Point) => readonly Point[];
  readonly descend: () => void;
}

function learnerOf({ network, residual, degrees, seed }: ChaseTask): Learner {
  const targets = targetsOf({ degrees });
  const { width, rate } = plan;
  if (network === 'one-layer') {
    const layer = initialLayer(seed);
    return {
      trace: (point) => [point, mapped(layer, point, residual)],
      descend: () => descendLayer(layer, residual, targets, rate),
    };
  }
  const layers = initialLayers({ blocks: blocksOf(network), width, residual, degrees, seed });
  return {
    trace: (point) => trace(layers, point, residual),
    descend: () => descend(layers, gradientsOf(layers, residual, targets), rate),
  };
}

/** One small network after its target: gradient descent from its first weights until it is near enough. */
export class Chase {
  readonly task: ChaseTask;
  readonly #learner: Learner;
  readonly #targets: readonly Point[];
  #steps = 0;
  #outputs: readonly Point[];
  #distance: number;

  constructor(task: ChaseTask) {
    this.task = task;
    this.#learner = learnerOf(task);
    this.#targets = targetsOf(task);
    this.#outputs = this.#measureOutputs();
    this.#distance = distanceBetween(this.#outputs, this.#targets);
  }

  /** Steps that were made. */
  get steps(): number {
    return this.#steps;
  }

  /** Where the network puts the points of the circle. */
  get outputs(): readonly Point[] {
    return this.#outputs;
  }

  get distance(): number {
    return this.#distance;
  }

  get isThere(): boolean {
    return this.#distance <= tolerance;
  }

  get hasEnded(): boolean {
    return this.isThere || this.#steps >= mostSteps;
  }

  /** Norm of F as it is now. */
  get size(): number {
    const squares = circle.flatMap((start) => {
      const points = this.#learner.trace(start);
      return points.slice(1).map(([x, y], block) => {
        const [fromX, fromY] = this.task.residual ? points[block]! : [0, 0];
        return (x - fromX) * (x - fromX) + (y - fromY) * (y - fromY);
      });
    });
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  }

  get end(): ChaseEnd {
    return { steps: this.isThere ? this.#steps : null, size: this.size };
  }

  /** Goes on until so many steps are made in all, or it has ended. */
  advanceTo(steps: number): void {
    while (this.#steps < steps && !this.hasEnded) {
      this.#learner.descend();
      this.#steps++;
      this.#outputs = this.#measureOutputs();
      this.#distance = distanceBetween(this.#outputs, this.#targets);
    }
  }

  #measureOutputs(): readonly Point[] {
    return circle.map((point) => this.#learner.trace(point).at(-1)!);
  }
}

/** How a network ends. */
export function chaseEnd(task: ChaseTask): ChaseEnd {
  const chase = new Chase(task);
  chase.advanceTo(mostSteps);
  return chase.end;
}
