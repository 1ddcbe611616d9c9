/** Words of the signal propagation figure. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (exponent: number) =>
  `${exponent < 0 ? '⁻' : ''}${[...`${Math.abs(exponent)}`].map((digit) => superscripts[Number(digit)]).join('')}`;

/** `10⁹`, and `1` for the power 0. */
const powerOfTen = (exponent: number) => (exponent === 0 ? '1' : `10${superscript(exponent)}`);

/** Two digits that matter: `0.93`, `14`, `4.1 × 10⁹`. */
const size = (value: number) => {
  if (value >= 0.01 && value < 1000) return `${Number(value.toPrecision(value < 10 && value >= 0.1 ? 3 : 2))}`;
  const [mantissa, exponent] = value.toExponential(1).split('e');
  return `${mantissa}\u00a0×\u00a0${powerOfTen(Number(exponent))}`;
};

const range = (low: string, high: string) => (low === high ? low : `${low} to ${high}`);

/** From the smallest to the largest of some sizes. */
const sizes = (values: readonly number[]) => range(size(Math.min(...values)), size(Math.max(...values)));

const kinds = { plain: 'plain', residual: 'residual' } as const;

export const signalPropagationStrings = {
  title: 'Random networks: depth multiplies the signal, normalisation tames it',
  chip: 'Paper Sec. 3.4; Sec. 4.1',
  kinds,
  size,
  tick: (value: number) => {
    const exponent = Math.round(Math.log10(value));
    const isPower = Math.abs(value / 10 ** exponent - 1) < 1e-9;
    return isPower && Math.abs(exponent) > 2 ? powerOfTen(exponent) : `${Number(value.toPrecision(3))}`;
  },
  charts: {
    without: 'Standard deviation of the signal against layers, without BN',
    with: 'Standard deviation of the signal against layers, with BN',
    axis: { without: 'without BN: standard deviation', with: 'with BN: standard deviation' },
    layers: 'layers (dotted: predicted)',
    read: (kind: string, layer: number, value: number) => `${kind}, after ${layer} layers: ${size(value)}, median`,
  },
  provenance: [
    ['made from', 'random weights; nothing is trained and nothing is recorded'],
    ['computed', 'when this page was built and, with new settings, in this page; the same seed gives the same numbers'],
    ['layers', 'fully connected, as wide as the settings say; batches of 32 random examples'],
  ],
  settings: {
    gain: 'Scale of the weights',
    gainValue: (percent: number, gain: number) =>
      `${percent}\u00a0% of He’s: g\u00a0=\u00a0${gain.toFixed(2)}${percent === 100 ? '\u00a0=\u00a0√2' : ''}`,
    layers: 'Layers',
    width: 'Width',
    show: 'Networks',
    shown: { both: 'both', plain: 'plain', residual: 'residual' },
  },
  status: {
    built: (seeds: string) => `Seeds ${seeds}, computed when the page was built`,
    running: (done: number, all: number) => `Computing, ${done} of ${all} seeds`,
    done: (seeds: string, time: string) => `Seeds ${seeds}, computed in this page in ${time}`,
  },
  failed: (reason: string) =>
    `The networks could not be computed: ${reason}. What you see is what was there before; reloading the page may help.`,
  chartsNotLoaded: (reason: string) => `The charts could not be drawn: ${reason}. The table has the numbers.`,
  caption: {
    headline: (layers: number, percent: number) =>
      `${layers} random layers, weights at ${percent}\u00a0% of He’s scale; three seeds.`,
    without: 'Without BN, ',
    with: ' With BN, ',
    plain: (ends: readonly number[], predicted: number) =>
      ` networks end at ${sizes(ends)}, where the power of the gain predicts ${size(predicted)};`,
    residualWithout: (ends: readonly number[], factors: readonly number[]) =>
      ` ones at ${sizes(ends)}, each block multiplying the variance by ${sizes(factors)}, averaged over blocks.`,
    plainWith: (ends: readonly number[]) => ` networks have ${sizes(ends)} at every depth;`,
    residualWith: (ends: readonly number[], predicted: number) =>
      ` ones end at ${sizes(ends)}, where a folded random walk predicts ${size(predicted)}.`,
  },
  downloadLabels: {
    csv: 'Every network as CSV',
    json: 'Every network as JSON',
    svg: 'The chart without BN as SVG',
    png: 'The chart without BN as PNG',
  },
  table: {
    caption: 'Standard deviation of the signal, medians over the seeds, and what is predicted',
    layers: 'layers',
    heading: (kind: string, batchNorm: boolean) => `${kind}, ${batchNorm ? 'with' : 'without'} BN`,
    predicted: 'predicted',
  },
  needsScript: 'The sliders need JavaScript. What you see was computed when the page was built.',
} as const;

export type SignalPropagationStrings = typeof signalPropagationStrings;
