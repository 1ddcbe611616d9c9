import type { DetectionStep, StepGroup } from '../../charts/detection-steps-chart.ts';
import { detectionStrings } from '../../i18n/detection.ts';
import { cellNumber } from '../../paper/tables.ts';

/** The images that two columns of Table 9 are about. */
type ImageSet = 'val' | 'test-dev';

/** Rows of Table 9, as the paper names them. */
const rows = {
  vgg: 'baseline Faster R-CNN (VGG-16)',
  residual: 'baseline Faster R-CNN (ResNet-101)',
  boxRefinement: '+box refinement',
  context: '+context',
  multiScale: '+multi-scale testing',
  ensemble: 'ensemble (3 networks)',
} as const;

type Row = keyof typeof rows;

/** Mean average precision by PASCAL's metric and by COCO's standard one, in per cent; or a difference, in points. */
export interface ByMetric {
  readonly loose: number;
  readonly strict: number;
}

function valuesOf(set: ImageSet, row: Row): ByMetric {
  const at = (metric: string) => cellNumber('9', rows[row], `${set} ${metric}`);
  return { loose: at('@.5'), strict: at('@[.5,.95]') };
}

function step(set: ImageSet, row: Row, name: string): DetectionStep {
  return { name, kind: row === 'vgg' ? 'plain' : 'residual', ...valuesOf(set, row) };
}

const { names, groups } = detectionStrings.steps;

/** Table 9 as two stairs: what was trained and tested on different images is not one step apart. */
export const detectionSteps: readonly StepGroup[] = [
  {
    title: groups.val,
    steps: [
      step('val', 'vgg', names.vgg),
      step('val', 'residual', names.residual),
      step('val', 'boxRefinement', names.boxRefinement),
      step('val', 'context', names.context),
      step('val', 'multiScale', names.multiScale),
    ],
  },
  {
    title: groups['test-dev'],
    steps: [
      step('test-dev', 'context', names.upToContext),
      step('test-dev', 'multiScale', names.multiScale),
      step('test-dev', 'ensemble', names.ensemble),
    ],
  },
];

/** Differences of printed values have one decimal, as these have. */
const toTenths = (value: number) => Math.round(10 * value) / 10;

/** What the second row has more than the first, in points. */
function gain(set: ImageSet, from: Row, to: Row): ByMetric {
  const [before, after] = [valuesOf(set, from), valuesOf(set, to)];
  return { loose: toTenths(after.loose - before.loose), strict: toTenths(after.strict - before.strict) };
}

/** What the steps of Table 9 add. */
export const gains = {
  network: gain('val', 'vgg', 'residual'),
  boxRefinement: gain('val', 'residual', 'boxRefinement'),
  context: gain('val', 'boxRefinement', 'context'),
  multiScale: gain('val', 'context', 'multiScale'),
  /** From VGG-16 to the last row that was tested on val. */
  together: gain('val', 'vgg', 'multiScale'),
  ensemble: gain('test-dev', 'multiScale', 'ensemble'),
};

const before = valuesOf('val', 'vgg');
const after = valuesOf('val', 'residual');

/** The gains of the swap as shares of what VGG-16 has, in whole per cent. */
export const relativeGains = {
  loose: Math.round((100 * gains.network.loose) / before.loose),
  strict: Math.round((100 * gains.network.strict) / before.strict),
};

/** What the strict metric would be if it had risen in proportion to the loose one, in per cent. */
export const strictInProportion = toTenths((before.strict * after.loose) / before.loose);
