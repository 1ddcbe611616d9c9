import { figureStrings } from '../../../../i18n/en/figure.ts';

const { seconds } = figureStrings;
const kilobytes = (bytes: number) => new Intl.NumberFormat('en-GB').format(Math.round(bytes / 1000));
const square = (side: number) => `${side} × ${side} points`;

/** What the figure says while planes are computed. */
export const liveWords = {
  panel: (name: string, directions: number, side: number) => `${name}, directions ${directions}, ${square(side)}`,
  status: {
    loading: (bytes: number, total: number | null) =>
      total === null ? 'Loading …' : `Loading: ${kilobytes(bytes)} of ${kilobytes(total)} kB`,
    starting: 'Starting both networks …',
    running: (drawn: number | null, next: number, left: number | null) =>
      `${drawn === null ? 'Measuring' : `${square(drawn)}; now`} ${square(next)}${left === null ? '' : `, ${seconds(left)} left`}`,
    spoken: (side: number) => `${square(side)} are drawn.`,
    stopped: (drawn: number | null) =>
      drawn === null ? 'Stopped before a plane was whole.' : `Stopped at ${square(drawn)}. Press the button to go on.`,
    done: (side: number, took: number) => `${square(side)} for each network, in ${seconds(took)}.`,
    fromLink: 'The link names directions. Press the button to compute their plane.',
  },
  computeOwn: 'Compute a plane of your twins',
  ownTwins: (depth: number, seed: number, iterations: number) =>
    `Taken: your own twins of ${depth} layers, seed ${seed}, ${iterations} iterations, which this device keeps.`,
  noBatchNorm: 'They were trained without BN: nothing is measured again at a point.',
  backToRecorded: 'Back to the recorded twins',
  twinsGone: 'The twins of this link are no longer kept on this device, or cannot be read. The recorded ones stay.',
  agrees: (points: number) => `All ${points} points that are also on record have the recorded loss, to the last bit.`,
  differs: (points: number, all: number) => `${points} of the ${all} points on record have another loss here.`,
  provenance: {
    networks: 'networks',
    twins: (depth: number, iterations: number) => `the recorded twins of ${depth} layers, ${iterations} iterations`,
    ownTwins: (depth: number, iterations: number) => `your twins of ${depth} layers, ${iterations} iterations`,
    images: 'images',
    share: (images: number) => `the first ${images} training images`,
    directions: 'directions',
    bn: 'BN',
    noBatchNorm: 'none',
  },
} as const;
