/** Of the list of all figures. */
export const entryWords = {
  shows: 'Shows how strongly every layer of long-trained plain and residual networks responds.',
};
