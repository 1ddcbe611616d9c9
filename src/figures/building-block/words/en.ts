import { minus } from '../../../i18n/signed.ts';

/** Rows and columns count from 1. */
const at = (row: number, column: number) => `row ${row}, column ${column}`;

export const words = {
  title: 'One pixel, followed through a trained block',
  chip: 'Paper Sec. 3.2, Fig. 2, Eq. (1)',
  /** Three decimals: all arithmetic is done with the whole numbers and printed rounded. */
  number: (value: number) => minus(value.toFixed(3)),
  signed: (value: number) => (value < 0 ? `(${minus(value.toFixed(3))})` : value.toFixed(3)),
  at,
  /** Two-way ranges under a map. */
  range: (low: number, high: number) => `${minus(low.toFixed(1))} to ${minus(high.toFixed(1))}`,
  maps: {
    label: 'The maps of the block. Arrow keys move the pixel that is followed.',
    image: {
      name: 'the boot',
      label: 'The image of an ankle boot that enters the network, a picture',
      size: (side: number) => `${side} × ${side} pixels`,
    },
    names: { x: 'x', hidden: 'after the first ReLU', residual: 'F(x)', y: 'σ(y)' },
    map: (name: string, channel: number, low: string, high: string) =>
      `Map ${channel} of ${name}, a picture: values from ${low} to ${high}`,
    channel: (channel: number, range: string) => `map ${channel}: ${range}`,
  },
  controls: {
    legend: 'Which pixel of y',
    row: 'Row',
    column: 'Column',
    filter: 'Map',
    neighbour: 'Also worked out: the first layer’s pixel',
    neighbours: [
      ['above left', 'above', 'above right'],
      ['to the left', 'at the same place', 'to the right'],
      ['below left', 'below', 'below right'],
    ],
    hiddenFilter: 'Its map',
  },
  steps: {
    first: (filter: number, row: number, column: number) => `First convolution: filter ${filter} at ${at(row, column)}`,
    second: (filter: number, row: number, column: number) =>
      `Second convolution: filter ${filter} at ${at(row, column)}`,
    outside: (row: number, column: number) =>
      `${at(row, column)} lies outside the map. There the second convolution meets its padding and reads zero, so there is nothing to work out.`,
    reads: (source: string, channel: number) => `map ${channel} of ${source}`,
    readsHidden: 'the first layer',
    weights: 'weights',
    products: 'products',
    sum: (count: number) => `sum of the ${count} products`,
    norm: 'BN: (sum − mean) ÷ deviation × scale + shift',
    rectified: 'ReLU',
    residual: 'This is F(x) here. Addition: y = F(x) + x',
    output: 'Second ReLU: σ(y)',
    firstTitle: 'first layer',
    secondTitle: 'second layer and shortcut',
  },
  status: (row: number, column: number, filter: number, f: string, x: string, y: string) =>
    `${at(row, column)}, map ${filter}: F(x) is ${f}, x is ${x}, σ(y) is ${y}.`,
  problem: (label: string, minimum: number, maximum: number) =>
    `${label} takes a whole number from ${minimum} to ${maximum}. The figure still shows the last pixel that there was.`,
  caption: {
    finding: (row: number, column: number, channel: number, f: string, x: string, y: string) =>
      `At ${at(row, column)} of map ${channel} the shortcut brings ${x}, the two layers correct it by ${f}, and ${y} leaves the block.`,
    share: (changed: string) =>
      `Over both maps, the standard deviation of F(x) is ${changed} times that of x, so this block changes its input strongly.`,
    how: (filters: number, block: string, depth: number, iterations: string, testError: string, kilobytes: string) =>
      `The first block (${block}) of a residual network of ${depth} layers with ${filters} filters in its first stage, after ${iterations} iterations; its error on the test images is ${testError}. Its weights, BN’s running statistics and the map that enters it are kept in ${kilobytes} kB and recomputed by plain code, which a test compares with the engine.`,
    reading:
      'The blue square is the pixel of x that the shortcut adds. The frames show what is read for it: three by three pixels of the first layer’s maps, so five by five of x, and so seven by seven of the boot. Brighter is larger. All arithmetic is in full precision and printed to three decimals, so the last one may be off when you add up by hand.',
    image: (name: string) =>
      `What enters the network is the first test image of Fashion-MNIST whose class is “${name}”. A layer before the block makes the two maps x of it.`,
  },
  image: 'class',
  testError: 'test error',
  file: 'file',
  bytes: (count: number) => `${count} bytes`,
} as const;
