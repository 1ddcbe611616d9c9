/** Rooms of the figures that train on images of the reader's own. */
export const ownDataFigures: readonly string[] = ['experiment-lab', 'block-editor', 'gradient-trial'];
