/** Of the list of all figures. */
export const entryWords = {
  shows: 'Compares the two forms of a very small block while its target turns away from the identity.',
};
