import { defaultExperiment } from '../../../experiment/defaults.ts';
import { dataField } from '../../../experiment/data-field.ts';
import { siteChoices } from '../../../experiment/parse-data-key.ts';
import { choiceField, numberField } from '../../../experiment/study-fields.ts';
import type { Field, Study } from '../../../experiment/study.ts';
import { networkKinds } from '../../../experiment/sweep.ts';
import { shortcutOfLetter } from '../../../networks/shortcut-letters.ts';
import { batchRange, depthRange, labLimits as limits } from './limits.ts';
import { choicesField, numbersField } from './list-fields.ts';
import type { LabSettings } from './settings.ts';

/** The field with a condition for it to mean anything. */
function where(counts: (settings: LabSettings) => boolean, field: Field<LabSettings>): Field<LabSettings> {
  return { ...field, counts };
}

const hasResidual = ({ kinds }: LabSettings) => kinds.includes('residual');
const hasWarmUp = (settings: LabSettings) => settings.hasWarmUp;

const { network, data, training, seed } = defaultExperiment;

/** What can be set in the lab: depth hangs on the blocks before it, and a mini-batch on the images. Untouched, three depths of its recorded sweep. */
export const labStudy: Study<LabSettings> = {
  figure: 'experiment',
  version: '1',
  fields: [
    choiceField('kinds', 'kinds', { both: networkKinds, plain: ['plain'], residual: ['residual'] }),
    choicesField('block', 'blocks', { basic: 'basic', bottleneck: 'bottleneck' }),
    numbersField('depth', 'depths', ({ blocks }) => depthRange(blocks)),
    where(hasResidual, choicesField('shortcut', 'shortcuts', shortcutOfLetter)),
    where(hasResidual, numberField('scale', 'shortcutScale', limits.shortcutScale)),
    numbersField('filters', 'filters', () => limits.filters),
    choicesField('bn', 'batchNorms', { on: true, off: false }),
    dataField(siteChoices.values()),
    numberField('iterations', 'iterations', limits.iterations),
    numbersField('batch', 'batchSizes', batchRange),
    numbersField('rate', 'rates', () => limits.learningRate),
    numbersField('divided', 'dividedAt', () => limits.scheduleIteration, 0),
    choiceField('warmup', 'hasWarmUp', { off: false, on: true }),
    where(hasWarmUp, numberField('warmrate', 'warmUpRate', limits.learningRate)),
    where(hasWarmUp, numberField('warmfor', 'warmUpIterations', limits.scheduleIteration)),
    numberField('momentum', 'momentum', limits.momentum),
    numberField('decay', 'weightDecay', limits.weightDecay),
    choiceField('augment', 'isAugmented', { off: false, on: true }),
    numberField('seed', 'firstSeed', limits.firstSeed),
    numberField('seeds', 'seedCount', limits.seedCount),
    choiceField('error', 'error', { training: 'training', test: 'test' }),
  ],
  defaults: {
    kinds: networkKinds,
    blocks: [network.block],
    depths: [8, 20, 44],
    shortcuts: [network.shortcut],
    shortcutScale: 1,
    filters: [network.filters],
    batchNorms: [network.batchNorm],
    data,
    iterations: training.iterations,
    batchSizes: [training.batchSize],
    rates: [training.learningRate.rate],
    dividedAt: [],
    hasWarmUp: false,
    warmUpRate: training.learningRate.rate / 10,
    warmUpIterations: 100,
    momentum: training.momentum,
    weightDecay: training.weightDecay,
    isAugmented: false,
    firstSeed: seed,
    seedCount: 3,
    error: 'training',
  },
};
