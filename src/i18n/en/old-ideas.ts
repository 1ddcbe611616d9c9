/** Words in the pictures of three ideas that the paper takes up. */
export const oldIdeasStrings = {
  difference: {
    title: 'Store the difference',
    label:
      'Three entries of a dictionary and small vectors around them. A thin line leads from each vector to its nearest entry; a thick arrow at each entry is the sum of the differences.',
    entry: 'entry',
    vector: 'vector',
    sum: 'sum',
  },
  correction: {
    title: 'Solve for the correction',
    label: (sweeps: number) =>
      `The error of a guess along a line, three times. At first it is a long wave with ripples on it. After ${sweeps} sweeps the ripples are gone and the long wave is left. After one correction on a coarser grid almost nothing is left.`,
    stages: (sweeps: number) =>
      ['error of a guess', `after ${sweeps} simple sweeps`, 'after one coarse correction'] as const,
  },
  line: {
    title: 'Lead a line past the layers',
    label:
      'An input goes through layers, and also past them along a line with a linear layer. Both are added to the output.',
    layers: 'layers',
    linear: 'linear layer',
    input: 'input',
    output: 'output',
  },
};
