import type { TrainedLayer } from '../../engine/layer-pixel.ts';
import type { Maps } from '../../engine/plain-maps.ts';
import { inputName } from './study/block-values.ts';
import type { BlockPosition, BlockValues } from './study/block-values.ts';

/** A basic block with an identity shortcut, and what enters it. */
export interface TrainedBlock {
  readonly x: Maps;
  readonly first: TrainedLayer;
  readonly second: TrainedLayer;
}

/** The block of a file's values. Throws if it is not one of two layers with an identity shortcut. */
export function trainedBlock({ spec, input }: BlockPosition, values: BlockValues): TrainedBlock {
  const [first, second, third] = spec.convolutions;
  if (!first || !second || third || spec.shortcut.kind !== 'identity') {
    throw new Error(`invalid block: ${spec.name} with ${spec.shortcut.kind} (want two layers and an identity)`);
  }
  const own = (name: string) => {
    const found = values.get(name);
    if (!found) throw new Error(`missing values: ${name}`);
    return found;
  };
  const layer = ({ name, inputChannels, filters }: typeof first): TrainedLayer => {
    const part = (part: string, filter: number) => own(`${name}.${part}`)[filter] ?? 0;
    const norms = Array.from({ length: filters }, (_, filter) => ({
      mean: part('runningMean', filter),
      variance: part('runningVariance', filter),
      gamma: part('gamma', filter),
      beta: part('beta', filter),
    }));
    return { inputChannels, filters, weight: own(`${name}.weight`), norms };
  };
  const x = { side: input.featureMapSize, channels: input.channels, values: Float64Array.from(own(inputName)) };
  return { x, first: layer(first), second: layer(second) };
}
