import type { CaptionPart } from '../../../../i18n/caption-part.ts';
import { chartStrings } from '../../../../i18n/en/charts.ts';

type Kind = 'plain' | 'residual';
type Statistics = 'asTrained' | 'remeasured';

interface Doubling {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

interface Doublings {
  /** The kind that lies in the wider basin in every pair; null where pairs differ. */
  readonly wider: Kind | null;
  readonly plain: Doubling;
  readonly residual: Doubling;
}

const { kinds, networkName, size } = chartStrings;
const whole = new Intl.NumberFormat('en-GB');
const step = (value: number) => (Number.isFinite(value) ? value.toFixed(2) : 'beyond the plane');
const of = ({ median, least, most }: Doubling) => `${step(median)} (${step(least)} to ${step(most)})`;
const other = (kind: Kind): Kind => (kind === 'plain' ? 'residual' : 'plain');
const bn = { asTrained: 'as trained', remeasured: 'measured again' } as const;

/** Words of the loss landscape. Steps are in norms of the filters. */
export const landscapeWords = {
  title: 'A plane through the loss',
  chip: 'After the paper',
  panel: (kind: Kind, depth: number, seed: number) => `${networkName(kinds[kind], depth)}, training seed ${seed}`,
  step,
  loss: size,
  chart: {
    x: 'step along one direction; upwards: another',
    label: (kind: Kind) => `Contours of the training loss of the ${kind} network over a plane of weights`,
    legend: 'Shades of both planes: from light to dark the loss rises, twofold from shade to shade',
    read: (x: number, y: number, loss: number) => `step ${x} and ${y}: loss ${size(loss)}`,
  },
  legend: 'Training loss at which the shade changes, the same for both networks. Dot: the trained network.',
  caption: {
    doubling: ({ wider, plain, residual }: Doublings, pairs: number, iterations: number): CaptionPart[] => [
      `The twins were trained for ${iterations} iterations. `,
      ...(wider === null
        ? ['Neither network’s basin is clearly the wider one in every pair. ']
        : [
            'In each of ' + pairs + ' pairs the loss of the ',
            { kind: wider },
            ' network rises more slowly away from what was trained than that of the ',
            { kind: other(wider) },
            ' one. ',
          ]),
      `The loss has doubled after a step of ${of(plain)} in the plain networks and of ${of(residual)} in the residual ones. `,
    ],
    centres: (plain: number, residual: number, guessing: number) =>
      `But twice the loss is not the same height for both: the plain networks had come to ${size(plain)} by then, the residual ones to ${size(residual)}, and guessing has ${size(guessing)}. `,
    remeasured: ({ wider, plain, residual }: Doublings) =>
      `Medians and ranges over both directions, either way. With BN measured again at every point: ${of(plain)} and ${of(residual)}${wider === null ? ', and not in every pair clearly apart' : ''}. `,
    limits:
      'Two random directions of more than a hundred thousand: valleys and walls across them do not show. A picture like this does not say why one network trains better.',
  },
  pair: 'Recorded pair',
  pairName: (seed: number) => `seed ${seed}`,
  bn: 'BN statistics',
  statistics: bn,
  directions: 'Directions, seed',
  compute: (kilobytes: number) => `Compute a plane (loads ${whole.format(kilobytes)} kB)`,
  stop: 'Stop',
  hint: (depth: number, images: number) =>
    `Your device measures both networks of ${depth} layers, training seed 1, on ${images} images: few points first, then more between them.`,
  needsScript: 'Computing a plane needs JavaScript. What you see was recorded.',
  changes: 'What we changed, and how it was measured',
  method: (images: number, batches: number, iterations: number) =>
    `Loss without weight decay on the first ${images} training images, BN by running statistics. A direction is drawn at random and each of its filters scaled to the norm of the trained filter; biases and BN stay. Both networks have ${iterations} iterations of the introduction’s training, not training to the end. Measured again, BN’s statistics come from ${batches} mini-batches at each point, on fewer points. Filters are scaled because BN and ReLU leave their own scale free; that repairs the comparison by scale, and no more.`,
  table: {
    caption: 'Step along a direction after which the loss has doubled, four ways from the centre',
    network: 'network',
    seed: 'training seed',
    bn: 'BN',
    centre: 'loss at the centre',
    median: 'doubled after, median',
    range: 'range',
    rangeOf: (least: number, most: number) => (least === most ? step(least) : `${step(least)} to ${step(most)}`),
  },
  downloadLabels: {
    csv: 'All points as CSV',
    json: 'All points as JSON',
    svg: 'The plane of the residual network as SVG',
    png: 'The plane of the residual network as PNG',
  },
  nameOf: (kind: Kind, depth: number) => networkName(kinds[kind], depth),
  statisticsName: (own: Statistics) => bn[own],
} as const;
