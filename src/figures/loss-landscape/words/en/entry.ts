/** Of the list of all figures. */
export const entryWords = {
  shows: 'Shows planes through the loss around a trained plain and a trained residual network.',
};
