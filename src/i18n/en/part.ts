/** Why a part of a figure is not there, as clauses. */
export const partStrings = {
  answered: (address: string, status: number) => `${address} answered with status ${status}`,
  nothingCame: (seconds: number) => `nothing came for ${seconds} s`,
} as const;
