/** Words that stand in the markup alone: no script of the page needs them. */
export const markupWords = {
  title: 'A level signal can hide a gradient that explodes.',
  asked: 'Which network keeps signal and gradient healthy?',
  guess: {
    legend: 'Your guess first: with BN, which network keeps both signal and gradient at a healthy size?',
    choices: { plain: 'the plain one', residual: 'the residual one', both: 'both', neither: 'neither' },
    answer: (network: string) => `Computed: ${network}.`,
    kept: 'What was computed stands here after your guess.',
  },
  chip: 'Paper Sec. 3.4; Sec. 4.1',
  provenance: [
    ['made from', 'random weights; nothing is trained and nothing is recorded'],
    ['computed', 'when this page was built and, with new settings, in this page; the same seed gives the same numbers'],
    ['layers', 'fully connected, as wide as the settings say; batches of 32 random examples'],
  ],
  panels: { without: 'without BN', with: 'with BN' },
  needsScript: 'The sliders need JavaScript. What you see was computed when the page was built.',
  /** How the charts are read. */
  reading:
    'Thin lines are single networks, bold ones medians; dots are what theory predicts for wide layers and, with BN, large batches. Signal: the standard deviation of what enters the last ReLU of a block, over units and examples. Gradient: the norm with respect to the same numbers, sent back from the right, where it is random and set to 1.',
  healthy: (factor: number) =>
    `Healthy: at the end within ${factor.toLocaleString('en-GB')} times its size at the start.`,
} as const;
