import { outputOf } from './convolution-spec.ts';
import { maxPoolOutput } from './max-pool.ts';
import type { BlockSpec, FeatureMaps, NetworkSpec } from './network-spec.ts';

/** What a block reads and writes. */
export interface BlockMaps {
  readonly input: FeatureMaps;
  readonly output: FeatureMaps;
}

function outputOfBlock({ convolutions, shortcut, written }: BlockSpec, input: FeatureMaps): FeatureMaps {
  if (written) return written.shapes[written.block.result]!;
  const last = convolutions.at(-1);
  if (last) return outputOf(last);
  switch (shortcut.kind) {
    case 'none':
    case 'identity':
      return input;
    case 'padded-identity':
      return { featureMapSize: Math.ceil(input.featureMapSize / shortcut.stride), channels: shortcut.filters };
    case 'projection':
      return outputOf(shortcut.convolution);
  }
}

/** The feature maps of every block of a network, in the order of the forward pass. */
export function blockMapsOf({ stem, maxPool, stages }: NetworkSpec): readonly BlockMaps[] {
  const written = outputOf(stem);
  let x = maxPool ? maxPoolOutput(written) : written;
  return blocksIn(stages).map((block) => {
    const maps = { input: x, output: outputOfBlock(block, x) };
    x = maps.output;
    return maps;
  });
}

/** Blocks of all stages, in the order of the forward pass. */
export function blocksIn(stages: NetworkSpec['stages']): readonly BlockSpec[] {
  return stages.flatMap(({ blocks }) => blocks);
}

export function areSameMaps(one: FeatureMaps, other: FeatureMaps): boolean {
  return one.featureMapSize === other.featureMapSize && one.channels === other.channels;
}
