/** Words in the drawings of single blocks. */
export const blockDrawingStrings = {
  convolution: '3×3 conv',
  convolutionWithBn: '3×3 conv, BN',
  bn: 'BN',
  relu: 'ReLU',
  identity: 'identity',
  layers: 'layers',
  gate: 'gate',
  carry: 'carry',
  orders: { original: '2015', preActivation: '2016, pre-activation' },
} as const;
