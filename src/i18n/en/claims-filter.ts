/** What the filter of the claims says while it is used. */
export const claimsFilterStrings = {
  all: (claims: number) => `All ${claims} steps are shown.`,
  some: (shown: number, claims: number) => `${shown} of ${claims} steps are shown.`,
  none: (claims: number) =>
    `None of the ${claims} steps is of all that is chosen. Take a choice back, or show all steps.`,
  /** The row that the address names is shown whatever the filter says. */
  named: 'The step that your link names is shown too.',
} as const;
