import { shortcutOfLetter } from '../../networks/shortcut-letters.ts';
import { sides } from '../../experiment/defaults.ts';
import { limits } from '../../experiment/limits.ts';
import { choiceField, numberField, numberIn } from '../../experiment/study-fields.ts';
import type { Field, Study } from '../../experiment/study.ts';
import { networkKinds, sweepPresets } from '../../experiment/sweep.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';

const depths: Field<DepthSweep> = {
  name: 'depths',
  want: () => ({ kind: 'depths', range: limits.depth }),
  format: (sweep) => sweep.depths.join(','),
  parse: (text, sweep) => {
    const all = text.split(',').map((depth) => numberIn(depth, limits.depth));
    const valid = all.filter((depth) => depth !== undefined);
    return valid.length < all.length ? undefined : { ...sweep, depths: [...new Set(valid)].sort((a, b) => a - b) };
  },
};

/** What can be set in the degradation lab. */
export const sweepStudy: Study<DepthSweep> = {
  figure: 'lab',
  version: '1',
  fields: [
    depths,
    choiceField('kind', 'kinds', { plain: ['plain'], residual: ['residual'], both: networkKinds }),
    choiceField('option', 'shortcut', shortcutOfLetter),
    numberField('seeds', 'seedCount', limits.seedCount),
    numberField('seed', 'firstSeed', limits.firstSeed),
    numberField('iterations', 'iterations', limits.iterations),
    numberField('rate', 'learningRate', limits.learningRate),
    choiceField('bn', 'batchNorm', { on: true, off: false }),
    choiceField('side', 'side', Object.fromEntries(sides.map((side) => [`${side}`, side]))),
  ],
  defaults: sweepPresets.quick,
};
