type Kind = 'plain' | 'residual';

const kinds: Readonly<Record<Kind, string>> = { plain: 'plain', residual: 'residual' };

/** Words of the example with one number. */
export const oneNumberWords = {
  title: 'One number from two weights: the same slopes, moved by one',
  chip: 'Our example for Sec. 3.1',
  drawn: 'Computed from the formulas when this page was built; nothing was recorded.',
  kinds,
  panel: { plain: 'plain: w₂w₁', residual: 'residual: 1 + w₂w₁' },
  weights: { first: 'w₁', second: 'w₂' },
  stepsTitle: 'steps until near',
  wanted: 'wanted number a',
  steps: 'steps',
  contours: (kind: string, steps: number) =>
    `Contours of the loss over both weights, ${kind} form, with the way of gradient descent: ${steps} steps`,
  stepsChart: 'Steps of gradient descent against the wanted number, plain and residual',
} as const;
