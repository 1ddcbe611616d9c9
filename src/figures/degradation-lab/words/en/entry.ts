/** Of the list of all figures. */
export const entryWords = {
  shows:
    'Compares the training error of plain and residual twins of several depths over the first few hundred iterations.',
};
