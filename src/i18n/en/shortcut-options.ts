const count = (value: number) => value.toLocaleString('en-GB');

/** Words of the drawings of the three kinds of shortcut. */
export const shortcutOptionsStrings = {
  option: (letter: string) => `Option ${letter}`,
  widening: (from: number, to: number) => `Where channels increase, such as from ${from} to ${to}`,
  elsewhere: 'In every other block',
  weights: (weights: number, batchNorm: number) => `${count(weights)} weights, ${count(batchNorm)} numbers of BN`,
  squareMatrix: 'a square matrix in each',
  noParameters: 'no parameters',
  /** The number stands out: what is said after it. */
  count,
  moreThanPlain: (depth: number) => `more parameters than the plain network of ${depth} layers`,
  steps: { convolution: '1×1 conv', bn: 'BN', stride: 'stride 2', strideAndBn: 'stride 2, BN', identity: 'identity' },
  /** What the drawings say, for those who do not see them. */
  labels: {
    widening: {
      identity:
        'Two channels of six by six pixels. Of each, every second pixel of every second row is read. They become two channels of three by three; two channels of zeros join them.',
      projection:
        'Two channels of six by six pixels. Of each, every second pixel of every second row is read. A 1×1 convolution with stride 2, followed by BN, makes four channels of three by three out of them.',
    },
    elsewhere: {
      identity: 'Four channels of three by three pixels pass unchanged.',
      projection:
        'Four channels of three by three pixels pass through a 1×1 convolution with BN, which gives four channels.',
    },
  },
} as const;
