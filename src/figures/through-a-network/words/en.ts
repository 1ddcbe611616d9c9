import { chartStrings } from '../../../i18n/en/charts.ts';

/** Words of the figure as it is built; those that follow the reader's choice stand in `en/live.ts`. */
export const words = {
  title: 'The boot through a whole network',
  chip: 'Paper Sec. 3.3, Sec. 4.2',
  controls: {
    legend: 'What is shown',
    place: 'Place in the network',
    map: 'Map',
    networks: 'Network',
    kinds: chartStrings.kinds,
    images: 'Image',
    image: (name: string) => `${name}, a test image`,
  },
  caption: {
    scale: (depth: number) =>
      `All maps of a network of ${depth} layers, drawn to one scale. Where a stage begins, small frames mark every second pixel: the shortcut keeps these, and the first filters of the block are centred on them alone. At one place black is zero and white the largest value of all its maps; in F(x) zero is the grey in the middle.`,
    followed:
      'The large frame follows one map. In the residual network the shortcuts hand it on from block to block; in the plain one only its number goes on.',
    how: (iterations: string) =>
      `Plain and residual are twins of the degradation lab after ${iterations} iterations. No test image was trained on; the eight were chosen by their order, before any network had seen them. Plain code computes the maps from the recorded weights, BN by its running statistics, and a test compares it with the engine.`,
  },
  file: 'file',
} as const;
