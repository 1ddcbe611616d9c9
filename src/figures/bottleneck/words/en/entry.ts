/** Of the list of all figures. */
export const entryWords = {
  shows: 'Trains basic blocks and bottlenecks with about as many multiply-adds as twins, and shows which ends lower.',
};
