import { clauseOf, sentenceOf } from '../sentence.ts';

/** Words that all figures share. The names of the buttons are a contract with the tests. */

const seconds = (value: number) => {
  if (value < 1) return 'less than a second';
  if (value < 90) return `${Math.round(value)} s`;
  return value < 5400 ? `${Math.round(value / 60)} min` : `${(value / 3600).toFixed(1)} h`;
};

const afterIterations = (iterations: number, network: string) =>
  iterations === 0 ? `in the first iteration of ${network}` : `after iteration ${iterations} of ${network}`;

/** Where training goes on after it has left WebGL. */
const goesOn = (leftAfter: number, resumedAfter: number) => {
  if (resumedAfter === 0) return 'training starts again on WebAssembly';
  const where = resumedAfter === leftAfter ? 'there' : `iteration ${resumedAfter}`;
  return `training goes on from ${where} on WebAssembly`;
};

/** `up to iteration 100`; runs that have come to different iterations: `up to iterations 40 to 100`. */
const upTo = (least: number, most: number) =>
  least === most ? `up to iteration ${most}` : `up to iterations ${least} to ${most}`;

/** A difference of errors: 0.016 is 1.6 percentage points. */
const points = (difference: number) => `${(100 * difference).toFixed(1)} percentage points`;

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

const distrusted = (what: string) =>
  `The graphics card ${what} in an earlier run, so training runs on WebAssembly. Reload the page to use WebGL again.`;

export const figureStrings = {
  seconds,
  milliseconds,
  number: (number: number) => `Figure ${number}`,
  actions: {
    train: 'Train',
    pause: 'Pause',
    resume: 'Resume',
    step: 'Step',
    stop: 'Stop',
    reset: 'Reset',
    'new-seed': 'New seed',
  },
  /** How live runs agree with recorded ones. Only WebAssembly gives the same bits everywhere. */
  agreement: {
    equal: (runs: number, least: number, most: number) =>
      ` ${runs === 1 ? 'One run equals the recorded one' : `${runs} runs equal the recorded ones`} to the last bit, ${upTo(least, most)}.`,
    parted: (parted: number, runs: number, iteration: number) =>
      ` ${runs === 1 ? 'One run parts from the recorded one at' : `${parted} of ${runs} runs ${parted === 1 ? 'parts' : 'part'} from the recorded ones, the first at`} iteration ${iteration}. On WebAssembly this should not be: it gives the same bits everywhere.`,
    close: (runs: number, difference: number, byRounding: number) =>
      ` ${runs === 1 ? 'One run is close to the recorded one' : `${runs} runs are close to the recorded ones`}: at the same iteration the training errors differ by at most ${points(difference)}. Another backend adds its sums in another order, and that alone may make ${points(byRounding)} of difference here.`,
    apart: (apart: number, runs: number, iteration: number, difference: number, byRounding: number) =>
      ` ${runs === 1 ? 'One run differs from the recorded one' : `${apart} of ${runs} runs ${apart === 1 ? 'differs' : 'differ'} from the recorded ones`}: at iteration ${iteration} the training errors are ${points(difference)} apart. Another order of sums makes at most ${points(byRounding)} of difference here, so something else is at work: this device may compute wrongly.`,
    unmeasured: (runs: number, difference: number) =>
      ` ${runs === 1 ? 'One run has' : `${runs} runs have`} training errors within ${points(difference)} of the recorded ${runs === 1 ? 'one' : 'ones'} at the same iteration. How much of that another order of sums makes is not known here.`,
    tooSoon: (runs: number, from: number) =>
      ` ${runs === 1 ? 'One run adds its' : `${runs} runs add their`} sums in another order than the recording; from iteration ${from} on the training errors are compared.`,
    brief: {
      term: 'recorded run',
      equal: (least: number, most: number) => `equal to the last bit ${upTo(least, most)}`,
      parted: (iteration: number) => `parts at iteration ${iteration}`,
      tooSoon: 'not yet comparable',
      close: (difference: number) => `close: training errors within ${points(difference)}`,
      apart: (iteration: number, difference: number) =>
        `differs: training errors ${points(difference)} apart at iteration ${iteration}`,
      unmeasured: (difference: number) => `training errors within ${points(difference)}`,
    },
  },
  drawn: 'Drawn from a specification; nothing in it was measured.',
  badges: { recorded: 'RECORDED', live: 'LIVE', diagram: 'DIAGRAM' },
  provenance: {
    engineVersion: 'engine',
    backend: 'backend',
    why: 'chosen since',
    date: 'date',
    machine: 'machine',
    seeds: 'seeds',
    speed: 'an iteration',
    command: 'make it again with',
    time: 'time',
  },
  backends: { wasm: 'WebAssembly', webgl: 'WebGL', cpu: 'plain JavaScript' },
  backendSetting: { legend: 'Computed by', auto: 'the fastest here' },
  /** Why a backend was chosen, after "chosen since". */
  probe: {
    timed: (wasm: number, webgl: number) =>
      `an iteration takes ${milliseconds(wasm)} on WebAssembly here, ${milliseconds(webgl)} on WebGL`,
    /** WebGL is faster, but not by enough. */
    close: (wasm: number, webgl: number) =>
      `an iteration takes ${milliseconds(wasm)} on WebAssembly here, on every core at once, and ${milliseconds(webgl)} on WebGL: not fast enough to give up equal bits`,
    'cut-off': (wasm: number, webgl: number) =>
      `an iteration takes ${milliseconds(wasm)} on WebAssembly here; WebGL had not made one in ${milliseconds(webgl)}`,
    software: (renderer: string | null) =>
      renderer === null ? 'no graphics card computes WebGL here' : `WebGL is computed in software here (${renderer})`,
    unusable: (reason: string) => `WebGL cannot be used: ${clauseOf(reason)}`,
  },
  webglChosen: (wasm: number, webgl: number) =>
    `WebGL trains, since an iteration takes ${milliseconds(webgl)} on it here and ${milliseconds(wasm)} on WebAssembly. Its results are close to the recorded ones, not the same to the last bit.`,
  range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  chartHelp: 'Arrow keys go from point to point.',
  needsScript: 'Training needs JavaScript. What you see here was recorded.',
  /** A backend that was wanted and cannot be used. */
  refused: (backend: string, reason: string) => sentenceOf(`${backend} cannot be used: ${reason}`),
  runsInstead: (refused: string, backend: string) => `${refused} Training runs on ${backend} instead.`,
  /** What the graphics card did in an earlier run. */
  distrusted: {
    'context-lost': distrusted('was lost'),
    'computes-wrongly': distrusted('computed wrongly'),
    'out-of-memory': distrusted('ran out of memory'),
    failed: distrusted('failed'),
  },
  unknownBackend: (text: string) => `“${text}” is no backend (want wasm, webgl or cpu); the page chooses one.`,
  moved: {
    'context-lost': (network: string, leftAfter: number, resumedAfter: number) =>
      `The graphics card was lost ${afterIterations(leftAfter, network)}; ${goesOn(leftAfter, resumedAfter)}.`,
    'loss-not-finite': (network: string, leftAfter: number, resumedAfter: number) =>
      `WebGL gave a loss that is not a finite number ${afterIterations(leftAfter, network)}; ${goesOn(leftAfter, resumedAfter)}.`,
    'computes-wrongly': (network: string, leftAfter: number, resumedAfter: number, detail: string) =>
      `The graphics card computed wrongly ${afterIterations(leftAfter, network)} (${detail}): what it has made since is taken back, and ${goesOn(leftAfter, resumedAfter)}.`,
    'out-of-memory': (network: string, leftAfter: number, resumedAfter: number) =>
      `The graphics card ran out of memory ${afterIterations(leftAfter, network)}; ${goesOn(leftAfter, resumedAfter)}. Smaller images or fewer filters may fit.`,
    failed: (network: string, leftAfter: number, resumedAfter: number, detail: string) =>
      `WebGL failed ${afterIterations(leftAfter, network)} (${detail}); ${goesOn(leftAfter, resumedAfter)}.`,
  },
  unchecked: (backend: string, reason: string) =>
    `What ${backend} computes here is not checked, since no other backend works to compare it with (${reason}).`,
  otherTrains: (name: string) => `${name} is training. Only one figure trains at a time.`,
  stopOther: (name: string) => `Stop ${name} and train here`,
  whatWeChanged: 'What we changed from the paper',
  numbers: 'The numbers, as a table',
  downloads: { csv: 'CSV', json: 'JSON', svg: 'SVG', png: 'PNG' },
  downloadLabels: {
    csv: 'Every iteration as CSV',
    json: 'Every iteration as JSON',
    svg: 'The main chart as SVG',
    png: 'The main chart as PNG',
  },
  /** Asks once more for a part of a figure that could not be loaded. */
  tryAgain: 'Try again',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied. It restores these settings and starts nothing.',
  linkNotCopied: 'The browser did not let the link be copied; it is in the address bar.',
  downloadFailed: (reason: string) => `The file could not be made: ${sentenceOf(reason)} Another format may work.`,
} as const;

export type FigureStrings = typeof figureStrings;
