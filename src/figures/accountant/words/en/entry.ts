/** Of the list of all figures. */
export const entryWords = {
  shows: 'Draws two networks block by block, and counts the work and the parameters of every layer.',
};
