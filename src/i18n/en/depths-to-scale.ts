const count = new Intl.NumberFormat('en-GB', { useGrouping: 'min2' });
/** 0.27 million, as the paper prints it. */
const millions = (value: number) => `${(value / 1e6).toFixed(2)}\u00a0M`;

/** Words of the picture of networks drawn to one scale. */
export const depthsToScaleStrings = {
  count: (value: number) => count.format(value),
  title: 'Three residual networks, drawn to one scale',
  name: (depth: number) => `${depth} layers`,
  parameters: (exact: number, printed: string) => `${count.format(exact)} parameters (the paper prints ${printed})`,
  drawing: (depth: number, stages: readonly { readonly filters: number; readonly layers: number }[]) =>
    `${depth} weighted layers in a row: ${stages.map(({ filters, layers }) => `${layers} of ${filters} filters`).join(', ')}, and the fully connected layer. A line joins the two layers of each block.`,
  soFar: (layers: number, parameters: number) => `${layers} · ${millions(parameters)}`,
  legend: {
    filters: (filters: number) => `${filters} filters`,
    classifier: 'fully connected',
    shortcut: 'a shortcut, over two layers',
    soFar: 'behind each row: layers · parameters so far',
  },
} as const;
