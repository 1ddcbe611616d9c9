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

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

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
  badges: { recorded: 'RECORDED', live: 'LIVE', diagram: 'DIAGRAM' },
  provenance: {
    engineVersion: 'engine',
    backend: 'backend',
    date: 'date',
    machine: 'machine',
    seeds: 'seeds',
    speed: 'an iteration',
    command: 'make it again with',
    time: 'time',
  },
  backends: { wasm: 'WebAssembly', webgl: 'WebGL', cpu: 'plain JavaScript' },
  range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  chartHelp: 'Arrow keys go from point to point.',
  needsScript: 'Training needs JavaScript. What you see here was recorded.',
  unknownBackend: (text: string) => `“${text}” is no backend (want wasm, webgl or cpu); the page chooses one.`,
  moved: {
    'context-lost': (network: string, leftAfter: number, resumedAfter: number) =>
      `The graphics card was lost ${afterIterations(leftAfter, network)}; ${goesOn(leftAfter, resumedAfter)}.`,
    'loss-not-finite': (network: string, leftAfter: number, resumedAfter: number) =>
      `WebGL gave a loss that is not a finite number ${afterIterations(leftAfter, network)}; ${goesOn(leftAfter, resumedAfter)}.`,
  },
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
  copyLink: 'Copy link',
  linkCopied: 'The link is copied. It restores these settings and starts nothing.',
  linkNotCopied: 'The browser did not let the link be copied; it is in the address bar.',
  downloadFailed: (reason: string) => `The file could not be made: ${reason}. Another format may work.`,
} as const;

export type FigureStrings = typeof figureStrings;
