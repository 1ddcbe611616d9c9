import type { Experiment } from '../../experiment/experiment.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { WrittenBlocks } from '../../networks/written/written-block.ts';
import { formatWrittenBlocks } from '../../networks/written/written-text.ts';
import { papersExperiment } from './papers-experiment.ts';
import type { BlockSettings } from './study.ts';

/** A network of written blocks, trained in the same way. */
export function blockExperiment(blocks: WrittenBlocks, settings: BlockSettings): Experiment {
  const { network, ...others } = papersExperiment(settings, true);
  return { ...others, network: { ...network, written: formatWrittenBlocks(blocks) } };
}

/** All that is trained: the network of these blocks, and its twins where they are wanted. */
export function blockExperiments(blocks: WrittenBlocks, settings: BlockSettings): readonly Experiment[] {
  const twins = settings.twins ? networkKinds.map((kind) => papersExperiment(settings, kind === 'residual')) : [];
  return [blockExperiment(blocks, settings), ...twins];
}
