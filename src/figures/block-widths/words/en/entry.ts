/** Of the list of all figures. */
export const entryWords = {
  shows: 'Draws a basic block and a bottleneck to scale, with widths that can be set, and counts what each costs.',
};
