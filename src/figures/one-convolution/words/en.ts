import { minus } from '../../../i18n/signed.ts';

/** Two decimals: all arithmetic is done with the whole numbers and printed rounded. */
const number = (value: number) => minus(value.toFixed(2));
/** Rows and columns count from 1. */
const at = (row: number, column: number) => `row ${row}, column ${column}`;

export const words = {
  title: 'What a layer does to the boot',
  chip: 'Paper Sec. 4.2',
  number,
  signed: (value: number) => (value < 0 ? `(${number(value)})` : number(value)),
  image: {
    title: (side: number) => `The boot, ${side} × ${side} pixels`,
    label: 'The image of an ankle boot, a picture',
    /** Under the picture, where it can be moved. */
    hint: 'Drag the frame, or move it with the arrow keys.',
  },
  controls: {
    window: 'The frame on the boot',
    row: 'Row of the frame',
    column: 'Column of the frame',
    value: (row: number, column: number, sum: number) => `${at(row, column)}, sum ${number(sum)}`,
    legend: 'What is shown',
    filters: 'Filter',
    filter: (filter: number) => `Filter ${filter}`,
    views: 'Map',
    view: { sums: 'the sums', outputs: 'after BN and ReLU' },
  },
  products: {
    title: (filter: number, row: number, column: number) => `Filter ${filter} at ${at(row, column)}`,
    legend: 'pixel × weight = product',
    sum: 'sum of the nine products',
    norm: 'BN: (sum − mean) ÷ deviation × scale + shift',
    rectified: 'ReLU: nothing below zero passes',
  },
  map: {
    title: {
      sums: (filter: number) => `Map of filter ${filter}`,
      outputs: (filter: number) => `Map of filter ${filter}, after BN and ReLU`,
    },
    label: (filter: number, low: number, high: number) =>
      `The map of filter ${filter}, a picture: values from ${number(low)} to ${number(high)}`,
    range: (low: number, high: number) => `${number(low)} (black) to ${number(high)} (white)`,
  },
  status: (filter: number, row: number, column: number, sum: number, output: number) =>
    `Filter ${filter} at ${at(row, column)}: the sum is ${number(sum)}, and ${number(output)} leaves the layer.`,
  caption: {
    finding: (row: number, column: number, filter: number, sum: number) =>
      `At ${at(row, column)}, the nine pixels in the frame times the nine weights of filter ${filter} add up to ${number(sum)}, and this is one pixel of the map.`,
    map: (filters: number) =>
      ` The same nine weights are laid on every place of the boot, which gives the whole map. The layer has ${filters} filters, so it makes ${filters} maps of one image. BN then brings each map to a common scale, and ReLU sets to zero what is negative.`,
    reading: (black: number) =>
      `Brighter is larger, in the boot as in the map. A pixel is standardised before it enters, so black is ${number(black)}. Outside the image the layer reads zeros, which are brighter than black, and so the border of the image shows in the maps.`,
    how: (depth: number, iterations: string) =>
      `The filters are those that our residual network of ${depth} layers has learnt in ${iterations} iterations. The boot is the first ankle boot of the test images, so the network was not trained on it. Shown first is the filter whose sums spread most over the boot, at the place of its largest sum. BN uses its running statistics.`,
    rounding: 'All arithmetic is in full precision and printed to two decimals.',
  },
  file: 'file',
} as const;
