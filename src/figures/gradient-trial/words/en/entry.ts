/** Of the list of all figures. */
export const entryWords = {
  shows:
    'Shows the norm of the loss gradient at every convolution, at initialisation and while plain and residual twins train.',
};
