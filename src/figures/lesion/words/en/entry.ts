/** Of the list of all figures. */
export const entryWords = {
  shows: 'Shows what a trained plain and a trained residual network lose when one block is left out.',
};
