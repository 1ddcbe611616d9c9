import { clauseOf, sentenceOf } from '../../../i18n/sentence.ts';
import { computationHung, scriptNotLoaded, scriptSilent } from '../../../i18n/en/failures.ts';

/** Words of the signal propagation figure. */

const script = 'The script that computes this figure';
const startAnew = 'press New seed or Reset, or move a slider';
const advice = `What you see was computed before. To try again, ${startAnew}.`;

export const words = {
  settings: {
    gain: 'Weights',
    gainValue: (percent: number, gain: number) =>
      `${percent}\u00a0% of He’s, gain ${gain.toFixed(2)}${percent === 100 ? '\u00a0=\u00a0√2' : ''}`,
    layers: 'Layers',
    width: 'Width',
    show: 'Networks',
    shown: { both: 'both', plain: 'plain', residual: 'residual', addends: 'F(x) beside x' },
  },
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
  downloadLabels: {
    csv: 'Every network as CSV',
    json: 'Every network as JSON',
    svg: 'The chart without BN as SVG',
    png: 'The chart without BN as PNG',
  },
} as const;
