/** Words in the drawings of the two designs of the paper's Fig. 5. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export const blockDesignsStrings = {
  titles: { basic: 'Basic block: 18 and 34 layers', bottleneck: 'Bottleneck: 50, 101 and 152 layers' },
  channels: (channels: number) => `${channels} channels`,
  layer: (kernelSize: number, filters: number) => `${kernelSize}×${kernelSize}, ${filters}`,
  weights: (count: number) => `${whole.format(count)} weights`,
  multiplyAdds: (count: number) => `${whole.format(count / 1e6)} million multiply-adds`,
  identity: 'identity',
  nonlinearity: 'ReLU',
  /** What a drawing says to those who do not see it. */
  label: (layers: readonly string[], channels: number, weights: string) =>
    `A block that reads and writes ${channels} channels. On the way, one after the other: ${layers.join('; ')}. An identity shortcut leads around them to the addition. Together ${weights}.`,
} as const;
