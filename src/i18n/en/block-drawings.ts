/** Words in the drawings of single blocks. */
export const blockDrawingStrings = {
  convolution: '3×3 conv',
  convolutionWithBn: '3×3 conv, BN',
  bn: 'BN',
  relu: 'ReLU',
  subLayer: 'sub-layer',
  norm: 'layer norm',
  identity: 'identity',
  layers: 'layers',
  gate: 'gate',
  carry: 'carry',
  orders: {
    original: '2015',
    preActivation: '2016, pre-activation',
    transformer: '2017, Transformer',
    gpt2: '2019, GPT-2',
  },
} as const;
