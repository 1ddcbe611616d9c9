/** Of the list of all figures. */
export const entryWords = {
  shows: 'Follows signals forward through untrained plain and residual networks, with and without batch normalisation.',
};
