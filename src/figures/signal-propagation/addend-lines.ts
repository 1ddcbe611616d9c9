import type { SignalLines } from './chart.ts';
import type { SignalResult } from './study/export.ts';
import { layersPerBlock } from './study/networks.ts';
import { mediansOf, pointsOf, profilesOf } from './profile-points.ts';

/** What the blocks of the residual networks add, x and F(x), each at the layer where its block ends. */
export function addendLines(result: SignalResult, batchNorm: boolean): readonly SignalLines[] {
  const own = profilesOf(result, { kind: 'residual', batchNorm });
  return (['x', 'F'] as const).map((addend) => {
    const seeds = own.map(({ addends }) => addends.map((sizes) => sizes[addend]));
    return {
      kind: 'residual',
      addend,
      seeds: seeds.map((sizes) => pointsOf(sizes, layersPerBlock)),
      median: pointsOf(mediansOf(seeds), layersPerBlock),
      expected: null,
    };
  });
}

/** How many times x F(x) is in the first block and in the last, in the median over seeds. */
export function addendRatios(result: SignalResult, batchNorm: boolean): readonly [first: number, last: number] {
  const own = profilesOf(result, { kind: 'residual', batchNorm });
  const ratios = mediansOf(own.map(({ addends }) => addends.map(({ x, F }) => F / x)));
  return [ratios[0]!, ratios.at(-1)!];
}
