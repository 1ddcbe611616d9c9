const whole = new Intl.NumberFormat('en-GB');
const one = (name: string, steps: number | null) =>
  steps === null ? `${name} not there when we stopped` : `${name} there after ${whole.format(steps)} steps`;

/** What the figure says while its networks train in the page. */
export const liveWords = {
  again: 'Play again',
  status: {
    waiting: (seed: number) => `Seed ${seed}, before training`,
    running: (steps: number, seed: number) => `Seed ${seed}, step ${whole.format(steps)}`,
    done: (plain: number | null, residual: number | null, seed: number) =>
      `Seed ${seed}: ${one('plain', plain)}, ${one('residual', residual)}`,
  },
  agrees: 'Both networks are on record. Their steps are the recorded ones, and ‖F‖ is the same to the last bit.',
  differs: (count: number) =>
    `Both networks are on record, and ${count === 1 ? 'one ends' : 'both end'} otherwise here than there.`,
} as const;
