/** Of the list of all figures. */
export const entryWords = {
  shows: 'Times one training iteration of this site’s engine beside other libraries that can do the same work.',
};
