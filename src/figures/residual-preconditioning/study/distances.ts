import { distancesAfter } from './network.ts';
import { degreesPerTurn, plan } from './plan.ts';
import type { Distances, Panel } from './plan.ts';

const digits = 4;

/** The distance of one network from its target, as the file has it. */
export function distanceOf({ blocks, steps }: Panel, residual: boolean, turns: number, seed: number): number {
  const { width, rate } = plan;
  const task = { blocks, width, residual, degrees: degreesPerTurn * turns, seed };
  const [distance = NaN] = distancesAfter(task, [steps], rate);
  return Number(distance.toFixed(digits));
}

/** All distances of a panel. */
export function distancesOf(panel: Panel): Distances {
  const { turns, seeds } = plan;
  const measure = (residual: boolean) =>
    turns.map((own) => seeds.map((seed) => distanceOf(panel, residual, own, seed)));
  return { plain: measure(false), residual: measure(true) };
}
