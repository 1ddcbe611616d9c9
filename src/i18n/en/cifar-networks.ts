const count = new Intl.NumberFormat('en-GB');

/** Words of the table of the networks for CIFAR-10. */
export const cifarNetworksStrings = {
  caption: 'The networks of Section 4.2, counted from their specification',
  columns: { layers: 'layers', n: 'n', counted: 'parameters', printed: 'the paper prints' },
  count: (value: number) => count.format(value),
} as const;
