/** Words of the figures about detection. Values are in per cent, gains in points. */

const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const format = (value: number) => oneDecimal.format(value).replace('-', '\u2212');
/** `+6.0`, `−0.6`. */
const signed = (points: number) => `${points < 0 ? '' : '+'}${format(points)}`;

export const detectionStrings = {
  value: format,
  signed,
  /** A whole number on an axis: `−2`. */
  tick: (value: number) => `${value}`.replace('-', '\u2212'),
  steps: {
    groups: {
      val: 'trained on train, tested on val',
      'test-dev': 'trained on trainval, tested on test-dev',
    },
    names: {
      vgg: 'VGG-16',
      residual: 'ResNet-101 in its place',
      boxRefinement: '+ box refinement',
      context: '+ context',
      upToContext: 'ResNet-101, up to context',
      multiScale: '+ multi-scale testing',
      ensemble: 'three networks',
    },
    chart: 'Mean average precision on COCO, step by step, by both metrics',
    axis: 'mean average precision, %',
    metrics: { loose: 'mAP@.5', strict: 'mAP@[.5, .95]' },
    valued: (value: number, gain: number | null) =>
      gain === null ? format(value) : `${format(value)} (${signed(gain)})`,
    read: (step: string, metric: string, value: number) => `${step}, ${metric}: ${format(value)} %`,
  },
  classes: {
    chart: 'Gain of average precision by class when ResNet-101 replaces VGG-16, VOC 2007 and VOC 2012',
    axis: 'gain of average precision, points',
    sets: { '2007': 'VOC 2007', '2012': 'VOC 2012' },
    mean: 'mean',
    /** As Table 10 heads its columns: `mbike`. */
    name: (name: string) => name,
    read: (name: string, set: string, points: number) => `${name}, ${set}: ${signed(points)} points`,
  },
  /** In the drawing of the detector; a line of text each. */
  detector: {
    shared: 'shared convolutions',
    proposals: ['region proposal', 'network'],
    pooling: 'RoI pooling',
    layers: 'layers for each region',
    class: 'which class?',
    box: 'which box?',
    image: 'the image',
    map: ['feature map,', 'once an image'],
    each: ['from each', 'region'],
    regions: 'regions to look at',
  },
  dial: {
    title: 'From which overlap on does a box count?',
    paper: 'Paper App. A',
    drawn: 'Drawn from the corners of made-up boxes; overlaps and average precision are computed from them.',
    picture:
      'Four boots and a bag, with thin boxes around the boots, and five boxes of a detector, each with its score: heavy where it counts, dashed where it does not',
    list: 'The boxes of the detector, by falling score',
    columns: { score: 'score', overlap: 'IoU', right: 'counts', precision: 'precision', recall: 'recall' },
    yes: 'yes',
    no: 'no',
    threshold: 'A box counts from an IoU of',
    fit: 'Boxes',
    fits: { rough: 'as put out', closer: 'a third nearer' },
    precision: 'Average precision at this threshold',
    strict: 'Mean over all ten thresholds (dashed)',
    bars: 'Average precision at each of the ten thresholds, and their mean',
  },
  swap: {
    chart: 'Mean average precision on COCO with VGG-16 and with ResNet-101, by both metrics',
  },
} as const;
