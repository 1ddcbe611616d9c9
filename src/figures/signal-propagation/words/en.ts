import { clauseOf, sentenceOf } from '../../../i18n/sentence.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';
import { computationHung, scriptNotLoaded, scriptSilent } from '../../../i18n/en/failures.ts';

/** Words of the signal propagation figure. */

const { size } = chartStrings.signal;

const range = (low: string, high: string) => (low === high ? low : `${low} to ${high}`);

/** From the smallest to the largest of some sizes. */
const sizes = (values: readonly number[]) => range(size(Math.min(...values)), size(Math.max(...values)));

const script = 'The script that computes this figure';
const startAnew = 'press New seed or Reset, or move a slider';
const advice = `What you see was computed before. To try again, ${startAnew}.`;

export const words = {
  title: 'Shortcuts make the signal grow. BN keeps the growth slow.',
  chip: 'Paper Sec. 3.4; Sec. 4.1',
  provenance: [
    ['made from', 'random weights; nothing is trained and nothing is recorded'],
    ['computed', 'when this page was built and, with new settings, in this page; the same seed gives the same numbers'],
    ['layers', 'fully connected, as wide as the settings say; batches of 32 random examples'],
  ],
  settings: {
    gain: 'Weights',
    gainValue: (percent: number, gain: number) =>
      `${percent}\u00a0% of He’s, gain ${gain.toFixed(2)}${percent === 100 ? '\u00a0=\u00a0√2' : ''}`,
    layers: 'Layers',
    width: 'Width',
    show: 'Networks',
    shown: { both: 'both', plain: 'plain', residual: 'residual' },
  },
  panels: { without: 'without BN', with: 'with BN' },
  reading:
    'Each thin line is one network, the bold one the median; dots are what theory predicts for wide layers. The signal is measured before the last ReLU of a block, over all units and examples. The vertical axes differ.',
  status: {
    built: (seeds: string) => `Seeds ${seeds}, computed when the page was built`,
    running: (done: number, all: number) => `Computing, ${done} of ${all} seeds`,
    done: (seeds: string, time: string) => `Seeds ${seeds}, computed in this page in ${time}`,
    /** Behind that, while what draws them is not there. */
    notDrawn: (status: string) => `${status}; not drawn`,
  },
  failures: {
    'not-loaded': (reason: string) => scriptNotLoaded(script, reason, startAnew),
    'not-loaded-yet': (milliseconds: number) => scriptSilent(script, milliseconds, startAnew),
    threw: (reason: string) => `The networks could not be computed: ${sentenceOf(reason)} ${advice}`,
    unreadable: `A message between the page and the worker of this figure could not be read. ${advice}`,
    silent: (milliseconds: number) => computationHung(milliseconds, advice),
  },
  /** What is missing of the figure when other networks are computed. */
  charts: {
    missing: (reason: string) =>
      `What draws the charts could not be loaded (${clauseOf(reason)}). Charts, caption and table still show other networks than the settings; the downloads hold those that were computed.`,
    slow: (seconds: number) =>
      `What draws the charts has not come for ${seconds} seconds. Until it does, charts, caption and table show other networks than the settings.`,
  },
  caption: {
    headline: (layers: number, percent: number, gain: number, seeds: number) =>
      `Standard deviation after ${layers} random layers, weights at ${percent}\u00a0% of He’s scale (gain ${gain.toFixed(2)}), ${seeds === 1 ? 'one seed' : `${seeds} seeds`}:`,
    networks: (batchNorm: boolean) => (batchNorm ? ' With BN, ' : ' Without BN, '),
    predicted: {
      plain: (ends: readonly number[], predicted: number) =>
        ` networks are at ${sizes(ends)}; the power of the gain predicts ${size(predicted)}.`,
      residual: (ends: readonly number[], predicted: number) =>
        ` networks are at ${sizes(ends)}; a folded random walk predicts ${size(predicted)}.`,
    },
    unpredicted: (ends: readonly number[], factors: readonly number[]) =>
      ` networks are at ${sizes(ends)}: a block multiplies the variance by ${sizes(factors)}, in the mean.`,
    flat: (deviations: readonly number[]) => ` networks are at ${sizes(deviations)} after every block.`,
  },
  downloadLabels: {
    csv: 'Every network as CSV',
    json: 'Every network as JSON',
    svg: 'The chart without BN as SVG',
    png: 'The chart without BN as PNG',
  },
  needsScript: 'The sliders need JavaScript. What you see was computed when the page was built.',
} as const;

export type Words = typeof words;
