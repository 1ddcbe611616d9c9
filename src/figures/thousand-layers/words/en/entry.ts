/** Of the list of all figures. */
export const entryWords = {
  shows: 'Shows how 110 layers start at a smaller learning rate and at the full one, and what 1202 layers do.',
};
