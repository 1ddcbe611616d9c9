import { minus } from '../../../../i18n/signed.ts';

/** Two decimals: all arithmetic is done with the whole numbers and printed rounded. */
const number = (value: number) => minus(value.toFixed(2));
/** Rows and columns count from 1. */
const at = (row: number, column: number) => `row ${row}, column ${column}`;
const filterName = (filter: number) => `Filter ${filter}`;

/** Words of what follows the reader's choice. */
export const liveWords = {
  number,
  signed: (value: number) => (value < 0 ? `(${number(value)})` : number(value)),
  image: 'The image of an ankle boot, a picture',
  filter: filterName,
  /** What a slider says. */
  value: (row: number, column: number, sum: number) => `${at(row, column)}, sum ${number(sum)}`,
  products: {
    title: (filter: number, row: number, column: number) => `${filterName(filter)} at ${at(row, column)}`,
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
    `${filterName(filter)} at ${at(row, column)}: the sum is ${number(sum)}, and ${number(output)} leaves the layer.`,
  finding: (row: number, column: number, filter: number, sum: number) =>
    `At ${at(row, column)}, the nine pixels in the frame times the nine weights of filter ${filter} add up to ${number(sum)}, and this is one pixel of the map.`,
} as const;
