/** Of the list of all figures. */
export const entryWords = {
  shows: 'Follows one pixel of one image through a trained residual block, with every number on the way.',
};
