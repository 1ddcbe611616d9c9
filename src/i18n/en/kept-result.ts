/** Of what tells the result of a figure, where the reader has not guessed yet. */
export const keptResultStrings = {
  covered: 'A figure above asks for your guess, and this tells the answer. Guess there first, or show it.',
  show: 'Show the result',
} as const;
