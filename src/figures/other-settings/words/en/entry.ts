/** Of the list of all figures. */
export const entryWords = {
  shows: 'Shows training error against depth at other widths, without BN, and at other batch sizes.',
};
