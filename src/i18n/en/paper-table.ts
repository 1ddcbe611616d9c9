/** Words of the tables of the paper. */
export const paperTableStrings = {
  number: (id: string) => (/^\d/.test(id) ? `Table ${id}` : 'Table'),
  place: (where: string, page: number) => `Paper ${where}, p. ${page}`,
  caption: (number: string, text: string) => `${number} of the paper. ${text}`,
  best: 'best of the column',
  legend: 'Bold: the best of a column, by value.',
  none: 'not given',
  sort: (column: string) => `Sort by ${column}`,
  sorted: { ascending: 'lowest first', descending: 'highest first', none: 'in the order of the paper' },
  announce: (column: string, order: string) => `Sorted by ${column}, ${order}.`,
  compare: 'Compare with',
  compareNone: 'no row',
  difference: 'difference ',
} as const;
