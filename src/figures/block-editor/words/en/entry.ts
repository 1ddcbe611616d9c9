/** Of the list of all figures. */
export const entryWords = {
  shows:
    'Lets the reader write a block as code, draws what the code computes, and trains a network of it beside those of the degradation lab.',
};
