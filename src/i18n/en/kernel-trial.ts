/** What the trial of the published kernel says while it trains. */

const threeDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3, minimumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export const kernelTrialStrings = {
  loading: 'Loading TensorFlow.js, the kernel and the images.',
  going: (iteration: number, loss: number) => `Iteration ${whole.format(iteration)}, loss ${threeDigits.format(loss)}.`,
  ended: (iterations: number, first: number, last: number, milliseconds: number) =>
    `${whole.format(iterations)} iterations. The loss went from ${threeDigits.format(first)} to ${threeDigits.format(last)}, at ${threeDigits.format(milliseconds)} ms an iteration.`,
  failed: (reason: string) => `This did not work: ${reason}. Press Train to try again.`,
} as const;
