import { chartStrings } from '../../../../i18n/en/charts.ts';

const { kinds, size, tick } = chartStrings;

/** Words of the charts of signal and gradient, and of their table. */
export const signalChartWords = {
  kinds,
  size,
  tick,
  picture: (batchNorm: boolean) =>
    `Size of the signal and of the gradient against layers, ${batchNorm ? 'with' : 'without'} BN`,
  axis: {
    forward: 'signal, forward: standard deviation',
    backward: 'gradient, backward: norm, read from right to left',
  },
  layers: 'layers',
  addends: { x: 'x', F: 'F(x)' },
  read: {
    forward: (name: string, layer: number, value: number) => `${name}, after ${layer} layers: ${size(value)}, median`,
    backward: (name: string, layer: number, value: number) =>
      `${name}, gradient after ${layer} layers: ${size(value)}, median`,
  },
  table: {
    caption:
      'Standard deviation of the signal and norm of the gradient (1 after the last layer), medians over the seeds, and what is predicted',
    layers: 'layers',
    heading: (name: string, batchNorm: boolean, isGradient: boolean) =>
      `${name}, ${batchNorm ? 'with' : 'without'} BN${isGradient ? ', gradient' : ''}`,
    predicted: 'predicted',
  },
} as const;
