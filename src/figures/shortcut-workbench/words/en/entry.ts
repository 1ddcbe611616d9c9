/** Of the list of all figures. */
export const entryWords = {
  shows: 'Shows what the shortcut options A, B and C do to the error, beside what a change of seed does.',
};
