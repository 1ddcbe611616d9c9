/** Of the list of all figures. */
export const entryWords = {
  shows:
    'Lays one filter of a trained network’s first layer over an image, place by place: nine products and their sum.',
};
