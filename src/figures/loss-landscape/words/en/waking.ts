/** What the figure says before the part that computes planes is there. */
export const wakingWords = {
  waking: 'Loading …',
  missing: (reason: string) => `The part that computes planes did not load: ${reason}. Press the button once more.`,
} as const;
