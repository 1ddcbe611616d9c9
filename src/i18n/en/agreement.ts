/** `up to iteration 100`; runs that have come to different iterations: `up to iterations 40 to 100`. */
const upTo = (least: number, most: number) =>
  least === most ? `up to iteration ${most}` : `up to iterations ${least} to ${most}`;

/** A difference of errors: 0.016 is 1.6 percentage points. */
const points = (difference: number) => `${(100 * difference).toFixed(1)} percentage points`;

/** How live runs agree with recorded ones. Only WebAssembly gives the same bits everywhere. */
export const agreementStrings = {
  equal: (runs: number, least: number, most: number) =>
    ` ${runs === 1 ? 'One run repeats the recorded one' : `${runs} runs repeat the recorded ones`}, number for number, ${upTo(least, most)}.`,
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
} as const;
