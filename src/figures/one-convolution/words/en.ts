import { minus } from '../../../i18n/signed.ts';

/** Words of the figure as it is built; those that follow the reader's choice stand in `en/live.ts`. */
export const words = {
  title: 'What a layer does to the boot',
  chip: 'Paper Sec. 4.2',
  image: {
    title: (side: number) => `The boot, ${side} × ${side} pixels`,
    /** Under the picture, where it can be moved. */
    hint: 'Drag the frame, or move it with the arrow keys.',
  },
  controls: {
    window: 'The frame on the boot',
    row: 'Row of the frame',
    column: 'Column of the frame',
    legend: 'What is shown',
    filters: 'Filter',
    views: 'Map',
    view: { sums: 'the sums', outputs: 'after BN and ReLU' },
  },
  caption: {
    map: (filters: number) =>
      ` The same nine weights are laid on every place of the boot, which gives the whole map. The layer has ${filters} filters, so it makes ${filters} maps of one image. BN then brings each map to a common scale, and ReLU sets to zero what is negative.`,
    reading: (black: number) =>
      `Brighter is larger, in the boot as in the map. A pixel is standardised before it enters, so black is ${minus(black.toFixed(2))}. Outside the image the layer reads zeros, which are brighter than black, and so the border of the image shows in the maps.`,
    how: (depth: number, iterations: string) =>
      `The filters are those that our residual network of ${depth} layers has learnt in ${iterations} iterations. The boot is the first ankle boot of the test images, so the network was not trained on it. Shown first is the filter whose sums spread most over the boot, at the place of its largest sum. BN uses its running statistics. All arithmetic is in full precision and printed to two decimals.`,
  },
  file: 'file',
} as const;
