/** Of the list of all figures. */
export const entryWords = {
  shows: 'Turns a target away from the identity, and trains both forms of a very small block after it.',
};
