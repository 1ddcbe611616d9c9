import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { WrittenBlocks } from '../../networks/written/written-block.ts';
import { formatWrittenBlocks } from '../../networks/written/written-text.ts';
import type { BlockSettings } from './study.ts';

/** A network of written blocks, trained as the lab trains its twins. */
export function blockExperiment(
  blocks: WrittenBlocks,
  { depth, seed, iterations }: Pick<BlockSettings, 'depth' | 'seed' | 'iterations'>,
): Experiment {
  const { network, training, ...others } = defaultExperiment;
  return {
    ...others,
    network: { ...network, depth, written: formatWrittenBlocks(blocks) },
    training: { ...training, iterations },
    seed,
  };
}
