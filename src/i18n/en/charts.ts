/** Words in the charts, and how a chart says its values. Errors are fractions. */

const perCentFormat = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const wholePerCentFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** `24.4 %`, on one line. */
const perCent = (fraction: number) => `${perCentFormat.format(100 * fraction)}\u00a0%`;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (exponent: number) =>
  `${exponent < 0 ? '⁻' : ''}${[...`${Math.abs(exponent)}`].map((digit) => superscripts[Number(digit)]).join('')}`;

/** `10⁹`, and `1` for the power 0. */
const powerOfTen = (exponent: number) => (exponent === 0 ? '1' : `10${superscript(exponent)}`);

/** Two or three digits that matter: `0.93`, `4.39`, `14`, `4.1 × 10⁹`. */
const size = (value: number) => {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'not a number' : 'infinite';
  if (value >= 0.01 && value < 1000) return `${Number(value.toPrecision(value < 10 && value >= 1 ? 3 : 2))}`;
  const [mantissa, exponent] = value.toExponential(1).split('e');
  return `${mantissa}\u00a0×\u00a0${powerOfTen(Number(exponent))}`;
};

/** `0.5`, `100`, and from a thousand on `10³`. */
const tick = (value: number) => {
  const exponent = Math.round(Math.log10(value));
  const isPower = Math.abs(value / 10 ** exponent - 1) < 1e-9;
  return isPower && Math.abs(exponent) > 2 ? powerOfTen(exponent) : `${Number(value.toPrecision(3))}`;
};

export const chartStrings = {
  perCent,
  size,
  /** On a log axis. */
  tick,
  /** `24 %`, on one line. */
  wholePerCent: (fraction: number) => `${wholePerCentFormat.format(100 * fraction)}\u00a0%`,
  kinds: { plain: 'plain', residual: 'residual' },
  trainingErrorAxis: 'training error, %',
  errorAxis: 'error, %',
  depthAxis: 'depth (weighted layers)',
  iterationAxis: 'iteration',
  rateAxis: 'learning rate (log scale)',
  defaultRate: 'default',
  guess: (kind: string) => `${kind}, guessed`,
  training: 'training',
  test: 'test',
  /** The label at the end of a line; `series` names what is not the series of the day. */
  lineLabel: (kind: string, series: string | null) => (series === null ? kind : `${kind}, ${series}`),
  networkName: (kind: string, depth: number) => `${kind}-${depth}`,
  states: { running: ', so far', final: '', diverged: ', diverged' },
  readDepthPoint: (kind: string, depth: number, seed: number, error: number, state: string, series: string | null) =>
    `${kind}, ${depth} layers, seed ${seed}${series === null ? '' : `, ${series}`}: ${perCent(error)}${state}`,
  readGuess: (kind: string, depth: number, error: number) => `your guess, ${kind}, ${depth} layers: ${perCent(error)}`,
  readCurvePoint: (name: string, iteration: number, error: number) =>
    `${name}, iteration ${iteration}: ${perCent(error)}`,
  readTestPoint: (name: string, error: number) => `${name}, test error at the end: ${perCent(error)}`,
  readRatePoint: (name: string, rate: number, seed: number, error: number) =>
    `${name}, rate ${rate}, seed ${seed}: ${perCent(error)}`,
  readOverfittingPoint: (kind: string, set: string, depth: number, error: number) =>
    `${kind}, ${depth} layers, ${set} error: ${perCent(error)}, median`,
  degradationChart: 'Training error against depth, plain and residual networks',
  errorCurves: 'Error against iteration',
  trainingCurves: 'Training error against iteration, a line a run',
  rateSweepChart: 'Training error against learning rate, at several depths',
  overfittingChart: 'Training error and test error against depth',
  table: {
    caption: 'Every run of the figure',
    depth: 'depth',
    kind: 'kind',
    seed: 'seed',
    iterations: 'iterations',
    trainingError: 'training error',
    subsetError: 'error on 2,000 training images',
    testError: 'test error',
    state: 'state',
    states: {
      queued: 'queued',
      loading: 'starting',
      running: 'running',
      paused: 'paused',
      done: 'done',
      stopped: 'stopped',
      diverged: 'diverged',
      failed: 'failed',
    },
  },
} as const;
