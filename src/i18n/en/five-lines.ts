/** Words of the block in five lines, and of the source that computes it. What stands between backticks is code. */
export const fiveLinesStrings = {
  title: 'The block in five lines',
  origin: 'Python-like notation',
  fold: 'Where the engine adds: the source that runs',
  /** Above the block's source. */
  block:
    'The same block as the engine of this site trains it. `passShortcut` gets ready what is to be added; nothing is added yet. The loop runs the layers, each a convolution with its BN, and hands that to the last one as `added`.',
  blockTitle: 'A block, as the engine runs it',
  /** Above the addition's. */
  addition:
    'The addition is in the step that ends a layer. That step goes through all numbers of the convolution anyway, to scale and shift them as BN says. It adds the shortcut and cuts off what is negative in the same pass, so that no map is written and read again for it, and the sum before ReLU is never stored.',
  additionTitle: 'The end of a layer: BN, addition, ReLU',
  /** Below it. */
  kernels:
    'As it reads on stock operations. The kernels for WebAssembly and WebGL do the same in one pass, and tests hold them to the same numbers.',
} as const;
