const listed = (depths: readonly number[]) => new Intl.ListFormat('en-GB').format(depths.map(String));

/** Words around the networks in PyTorch. What stands between backticks is code. */
export const listingStrings = {
  title: 'The networks of Section 4.2 in PyTorch',
  licence: (licence: string) => `${licence} licence`,
  download: (file: string) => `Download ${file}`,
  notes: {
    opening: {
      title: 'From PyTorch',
      text: 'Convolution, BN and the fully connected layer come with their gradients. All that makes a residual network of them stands below.',
    },
    layer: {
      title: 'A layer',
      text: 'A 3×3 convolution and its BN, which makes a bias useless. He initialisation starts the weights, in its fan-out form; the paper names none. ReLU is left to the block: in its second layer the addition comes first.',
    },
    block: {
      title: 'A block',
      text: 'Two layers. Where a new stage begins, `stride` is 2 and `filters` is twice `channels`. A plain and a residual block make the same layers, so they have equally many parameters and, with one seed, the same first weights.',
    },
    shortcut: {
      title: 'The shortcut, option A',
      text: 'Where a stage begins, every second pixel of every second row, and zeros for the channels that `x` lacks. Elsewhere both steps change nothing. There is nothing to learn.',
    },
    addition: {
      title: 'The addition',
      text: '`f + self.shortcut(x)` is Eq. (1). The plain network leaves it out, and nothing else. ReLU comes after it.',
    },
    depth: {
      title: 'The depth',
      text: 'Three stages of `n` blocks with two layers each are 6n layers. The first convolution and the fully connected layer make 6n + 2.',
    },
    stages: {
      title: 'Three stages',
      text: 'The first keeps the size of the image. Each of the others begins with a block that halves the maps and doubles the filters: in the paper 16, 32 and 64 filters on maps of 32, 16 and 8 pixels.',
    },
    end: {
      title: 'From maps to classes',
      text: 'Each map becomes its mean, and one fully connected layer makes a score for each class. Softmax is part of PyTorch’s loss.',
    },
  },
  checked: (depths: readonly number[]) =>
    `Whenever this site is tested, PyTorch runs this file. At ${listed(depths)} layers, plain and residual, its parameters and multiply-adds are those that this site counts; with the weights of a network that the engine of this site holds, its answers are the engine’s.`,
} as const;
