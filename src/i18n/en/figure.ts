import { clauseOf, sentenceOf } from '../sentence.ts';

/** Words that all figures share. The names of the buttons are a contract with the tests. */

const seconds = (value: number) => {
  if (value < 1) return 'less than a second';
  if (value < 90) return `${Math.round(value)} s`;
  return value < 5400 ? `${Math.round(value / 60)} min` : `${(value / 3600).toFixed(1)} h`;
};

/** Of an estimate: `about 40 s`. What is less than a second is so in any case. */
const about = (value: number) => (value < 1 ? seconds(value) : `about ${seconds(value)}`);

const afterIterations = (iterations: number, network: string) =>
  iterations === 0 ? `in the first iteration of ${network}` : `after iteration ${iterations} of ${network}`;

/** Where training goes on after it has left WebGL. */
const goesOn = (leftAfter: number, resumedAfter: number) => {
  if (resumedAfter === 0) return 'training starts again on WebAssembly';
  const where = resumedAfter === leftAfter ? 'there' : `iteration ${resumedAfter}`;
  return `training goes on from ${where} on WebAssembly`;
};

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

const distrusted = (what: string) =>
  `The graphics card ${what} in an earlier run, so training runs on WebAssembly. Reload the page to use WebGL again.`;

export const figureStrings = {
  seconds,
  about,
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
    memory: 'memory of the engine',
    command: 'make it again with',
    time: 'time',
  },
  /** As a run recorded it: `AMD EPYC, 2 cores`. */
  machine: (machine: string) => machine,
  megabytes: (bytes: number) => `${Math.round(bytes / 1e6)}\u00a0MB`,
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
  /** Opens what can be taken away beside numbers and pictures. */
  takeAway: 'Take it away',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied. It restores these settings and starts nothing.',
  linkNotCopied: 'The browser did not let the link be copied; it is in the address bar.',
  downloadFailed: (reason: string) => `The file could not be made: ${sentenceOf(reason)} Another format may work.`,
} as const;
