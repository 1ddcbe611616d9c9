const listFormat = new Intl.ListFormat('en-GB');
// 'min2' leaves four digits together: the paper writes 1202 layers.
const numberFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10, useGrouping: 'min2' });

/** How numbers of the paper, and of later works, are said. The data has their words in English. */
export const factStrings = {
  /** `3.57`, `64,000`, `11.3 billion`. */
  number: (value: number) =>
    value >= 1e9 ? `${numberFormat.format(value / 1e9)} billion` : numberFormat.format(value),
  list: (values: readonly string[]) => listFormat.format(values),
  /** A number that the paper says in words, such as `sixteen to thirty`. */
  inWords: (value: string) => value,
  /** A line break never parts a value from its unit. */
  withUnit: (value: string, unit: string) => `${value}\u00a0${unit}`,
  describe: {
    paper: (meaning: string, where: string, page: number) => `${meaning}. Paper: ${where}, p. ${page}`,
    later: (meaning: string, where: string, work: string) => `${meaning}. ${work}: ${where}`,
  },
  /** Where words or a value of a table stand. */
  quotedFrom: (where: string, page: number, versions: string) => `Paper: ${where}, p. ${page} (${versions})`,
  section: (where: string) => `(${where})`,
  cell: (row: string, column: string, place: string) => `${row}, ${column}. ${place}`,
} as const;
