/** Of the list of all figures. */
export const entryWords = {
  shows:
    'Follows an image through a whole trained network, map by map: how stages halve and double its maps, and the answer.',
};
