/** Of the list of all figures. */
export const entryWords = {
  shows: 'Shows that a deep plain network as good as a shallow one can be built, and what training makes of it.',
};
