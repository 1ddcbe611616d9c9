/** Of what tells the result of a figure, where the reader has not guessed yet. */
export const keptResultStrings = {
  covered: 'This part tells the result of a figure in which you have not guessed yet. Guess there, or',
  show: 'Show the result',
} as const;
