import { capitalised, clauseOf } from '../../../../i18n/sentence.ts';

const count = new Intl.NumberFormat('en-GB').format;
const response = (value: number) => value.toFixed(2);

/** Words of the twins that a reader trains. */
export const liveWords = {
  settings: { depth: 'Train twins of', depths: (depth: number) => `${depth} layers`, iterations: 'Iterations' },
  status: {
    estimate: (time: string) => `${capitalised(time)} on two cores, an estimate from another machine`,
    loading: 'Loading',
    running: (iteration: number, left: string | null) =>
      `Iteration ${count(iteration)}${left === null ? '' : `, ${left} left`}`,
    paused: (iteration: number) => `Paused at iteration ${count(iteration)}`,
    stopped: (iteration: number) => `Stopped at iteration ${count(iteration)}`,
    done: (time: string) => `Both twins trained in ${time}`,
    failed: 'Training failed',
  },
  finding: {
    read: (depth: number, seed: number, iteration: number, images: number, plain: number, residual: number) =>
      `Live, ${depth} layers, seed ${seed}, after ${count(iteration)} iterations, on ${images} test images: the middle response is ${response(plain)} in the plain network and ${response(residual)} in the residual one.`,
    ratio: (ratio: number) => ` In a middle block F(x) has ${response(ratio)} times the norm of x.`,
    equal: (runs: number, iterations: number) =>
      ` ${runs === 1 ? 'One run has' : `${runs} runs have`} the losses of the recorded ${runs === 1 ? 'one' : 'ones'}, to the last bit, up to iteration ${count(iterations)}.`,
    parted: (iterations: number) =>
      ` A run parts from the recorded one by iteration ${count(iterations)}. On WebAssembly this should not be: it gives the same bits everywhere.`,
  },
  view: {
    missing: (reason: string) =>
      `What draws the charts could not be loaded (${clauseOf(reason)}). They still show what was recorded.`,
    slow: (seconds: number) => `What draws the charts has not come for ${seconds} seconds.`,
  },
  needsScript: 'Training needs JavaScript. What you see was recorded.',
} as const;
