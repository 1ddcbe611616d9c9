/** Words of the drawings and tables of whole networks. */

const whole = new Intl.NumberFormat('en-GB');

/** Billions with two decimals: `2.78`; what would round to nothing, `< 0.01`; nothing, `0`. */
const billions = (count: number) => {
  if (count === 0) return '0';
  return count < 5e6 ? '< 0.01' : (count / 1e9).toFixed(2);
};

const stride = (value: number) => (value === 1 ? '' : `, /${value}`);

export const architectureStrings = {
  count: (value: number) => whole.format(value),
  billions,
  /** As the paper's Table 1 prints it. */
  printed: (count: number) => `${(count / 1e9).toFixed(1)} billion`,
  image: 'image',
  convolution: (kernelSize: number, filters: number, by: number) =>
    `${kernelSize}×${kernelSize}, ${filters}${stride(by)}`,
  batchNorm: 'BN',
  maxPool: 'max pool, /2',
  averagePool: 'average pool',
  fullyConnected: (units: number) => `fc ${units}`,
  /** Layers of one description that follow each other. */
  times: (layer: string, count: number) => (count === 1 ? layer : `${count} × (${layer})`),
  andThen: '; ',
  mapSize: (side: number) => `${side}×${side}`,
  layerCost: (name: string, multiplyAdds: number) => `${name}: ${whole.format(multiplyAdds)} multiply-adds`,
  columns: {
    label: 'Three networks side by side, layers that write maps of one size at one height. The table has the numbers.',
    total: 'in all',
    totals: 'multiply-adds for one image',
    printed: 'the paper prints',
    counted: 'counted',
    size: 'map',
    work: 'multiply-adds, in billions',
    layers: 'kernel, filters, /stride',
    legend: {
      identity: 'identity shortcut',
      widening: 'where the channels increase',
      bar: 'layers, as long as their multiply-adds',
    },
    tableCaption: 'Counts by the size of the maps that a layer writes',
    wholeDrawing: 'Every layer, in three columns as in the paper’s Fig. 3',
    howToRead: (sample: number) =>
      `A box is a layer: the size of its kernel, its filters, and a mark for a stride of two. All layers that write maps of one size stand at one height, under the side of these maps. Bars are multiply-adds, on one scale; a number, such as ${billions(sample)}, is all of a network at one map size, in billions.`,
  },
  recount: {
    label: 'Table 1 of the paper, counted from our specs',
    network: (depth: number) => `${depth}-layer`,
    weighted: 'weighted layers',
    at: (side: number) => `at ${side}×${side}`,
    parts: 'multiply-adds, billions',
    totals: 'multiply-adds in all',
    parameters: 'parameters',
    identities: 'identities (A)',
    projections: 'projections (B)',
    printed: 'the paper prints',
    none: '–',
    differs: (count: number) => `rounds to ${(count / 1e9).toFixed(1)}`,
  },
} as const;
