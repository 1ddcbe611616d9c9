import { timeIterations } from '../work.ts';
import type { Repeats, Work } from '../work.ts';
import { ourIteration } from './ours.ts';
import { stockIteration } from './stock.ts';

/** Bundled twice, once a trainer: `TRAINER` is put in by the bundler, which leaves the other one out. */
declare const TRAINER: 'ours' | 'stock';

declare global {
  var measure: (order: Work & Repeats) => Promise<readonly number[]>;
}

globalThis.measure = async (order) => {
  const unused = { tfjsWasm: '', kernelsWasm: '' };
  const step = TRAINER === 'ours' ? ourIteration('webgl', unused, order) : stockIteration('webgl', order);
  return timeIterations(await step, order);
};
