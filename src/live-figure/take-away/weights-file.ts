import type { TrainedValues } from '../../engine/checkpoint.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { withoutDefaults } from '../../experiment/without-defaults.ts';
import { npzFile } from './npz.ts';
import { pytorchLayout, pytorchTensors } from './pytorch-tensors.ts';
import { safetensorsFile } from './safetensors.ts';

export const weightsFormats = ['safetensors', 'npz'] as const;
export type WeightsFormat = (typeof weightsFormats)[number];

/** What a network has learnt, as the parts of a file; safetensors carry the experiment. */
export function weightsFile(
  format: WeightsFormat,
  experiment: Experiment,
  trained: TrainedValues,
): Uint8Array<ArrayBuffer>[] {
  const tensors = pytorchTensors(trained);
  switch (format) {
    case 'npz':
      return npzFile(tensors);
    case 'safetensors':
      return safetensorsFile(tensors, {
        format: 'pt',
        layout: pytorchLayout,
        experiment: JSON.stringify(withoutDefaults(experiment)),
        iteration: `${trained.iteration}`,
      });
  }
}
