import { referenceTrainer, standardWork, timingOf } from '../experiment/bench-result.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { sizeOf } from '../worker/pace-model.ts';
import { countWorkOf } from '../worker/work.ts';
import { savedBenchResult } from './saved-bench-result.ts';

/** Seconds that experiments take on so many cores, by the newest bench: what recorded runs took may be due to other work. */
export function estimatedSeconds(experiments: readonly Experiment[], cores = 2): number {
  const ofStandard = timingOf(savedBenchResult().rows, referenceTrainer, standardWork)?.median ?? 0;
  const sizes = experiments.map((experiment) => {
    countWorkOf(experiment, networkOf(experiment));
    return sizeOf(experiment, 'wasm') * experiment.training.iterations;
  });
  return (sizes.reduce((sum, own) => sum + own, 0) * ofStandard) / 1000 / cores;
}
