import { loadWritten } from '../../../src/engine/written-blocks.ts';
import type { Backend, EngineAssets } from '../../../src/engine/backends.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import { drawnNetwork } from '../../../src/experiment/drawn-network.ts';
import { presets } from '../../../src/figures/block-editor/presets.ts';
import type { PresetName } from '../../../src/figures/block-editor/presets.ts';
import { blockOf } from '../../../src/figures/block-editor/sandbox/evaluate.ts';
import { traceBlock } from '../../../src/figures/block-editor/sandbox/tracer.ts';
import { writtenPlaces } from '../../../src/networks/written/written-block.ts';
import { formatWrittenBlocks } from '../../../src/networks/written/written-text.ts';
import { trainerOfNetwork } from './ours.ts';
import type { BuildTrainer } from './trainer.ts';

/** Our engine with the blocks of code, of those that the block editor offers to begin with. */
export function writtenTrainer(name: PresetName, backend: Backend, assets: EngineAssets): BuildTrainer {
  return async (work) => {
    const { depth, filters, featureMapSize } = work;
    const block = blockOf(presets[name]);
    const written = formatWrittenBlocks(writtenPlaces(filters).map((place) => traceBlock(block, place)));
    const network = { ...defaultExperiment.network, depth, filters, written };
    await loadWritten({ network });
    const spec = drawnNetwork({ network, data: defaultExperiment.data }, featureMapSize);
    return trainerOfNetwork(spec, work, backend, assets);
  };
}
