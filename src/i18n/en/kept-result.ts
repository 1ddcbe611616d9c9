/** Of what tells the result of a figure, where the reader has not guessed yet. */
export const keptResultStrings = {
  covered: 'You have not guessed yet, and this tells the answer. Guess first, or show it.',
  show: 'Show the result',
} as const;
