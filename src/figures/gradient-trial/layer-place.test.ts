import { expect, test } from 'vitest';
import { blocksIn } from '../../networks/block-maps.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { layersOf } from '../../networks/layers-of.ts';
import { placeOfConvolution, stagesAt } from './layer-place.ts';
import { trialDepths, twinsOf } from './trial-experiments.ts';
import { trialStudy } from './trial-study.ts';

test('every convolution of the chart is lit in the block that it stands in, at every depth', () => {
  for (const depth of trialDepths) {
    const settings = { ...trialStudy.defaults, depth };
    const stages = stagesAt(settings);
    const spec = drawnNetwork(twinsOf(settings)[0]!);
    const convolutions = layersOf(spec).filter(({ kind }) => kind === 'convolution');
    expect(convolutions).toHaveLength(depth - 1);
    expect(placeOfConvolution(stages, 0)).toBe('first-layer');
    for (const [index, { name }] of convolutions.entries()) {
      if (index === 0) continue;
      const place = placeOfConvolution(stages, index);
      if (typeof place === 'string') throw new Error(`${name} stands in no block: ${place}`);
      const block = spec.stages[place.stage]!.blocks[place.block]!;
      expect(block.convolutions.map((own) => own.name)).toContain(name);
    }
    expect(stages.reduce((sum, count) => sum + count, 0)).toBe(blocksIn(spec.stages).length);
  }
});
