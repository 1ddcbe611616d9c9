import { defaultExperiment } from '../../experiment/defaults.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import type { RecordedErrors } from './picture.ts';

/** What the page holds of a recorded run of the degradation lab, whose runs differ in nothing else. */
export type PackedErrors = readonly [
  depth: number,
  residual: boolean,
  rate: number,
  seed: number,
  training: number,
  test: number,
];

const digits = (fraction: number) => Number(fraction.toPrecision(5));

export function packErrors({ experiment, records, evaluation }: RecordedRun): PackedErrors {
  const { network, training, seed } = experiment;
  const errors = [trainingErrorAt(records)!, evaluation!.testError].map(digits) as [number, number];
  return [network.depth, network.residual, training.learningRate.rate, seed, ...errors];
}

/** By the keys of their experiments. */
export function unpackErrors(packed: readonly PackedErrors[]): ReadonlyMap<string, RecordedErrors> {
  const { network, training } = defaultExperiment;
  return new Map(
    packed.map(([depth, residual, rate, seed, own, test]) => {
      const learningRate = { ...training.learningRate, rate };
      const experiment = {
        ...defaultExperiment,
        ...{ network: { ...network, depth, residual }, training: { ...training, learningRate }, seed },
      };
      return [experimentKey(experiment), { training: own, test }];
    }),
  );
}
