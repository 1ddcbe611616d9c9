/** What the figure says before the part that asks networks is there. */
export const wakingWords = {
  waking: 'Loading …',
  missing: (reason: string) => `The part that asks the networks did not load: ${reason}. Press the button once more.`,
} as const;
