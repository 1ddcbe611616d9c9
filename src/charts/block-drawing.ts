import type { BlockSpec, ConvolutionSpec } from '../networks/network-spec.ts';

/** Places in a drawing of a block, in units of its view box. */
export const blockFrame = { width: 358, centre: 142, shortcutX: 22, noteX: 262 } as const;

const { centre, shortcutX } = blockFrame;
/** Channels of the widest feature maps that fit, where no others are asked for: those of the paper's Fig. 5. */
export const widestDrawn = 256;
const widestUnits = 212;
const firstLayerY = 44;
const layerHeight = 38;
const gap = 30;
/** From the last layer to the addition. */
const sumGap = 44;
const sumRadius = 10;
const tail = 34;
const bend = 12;

/** One layer as a trapezium, from the channels that it reads down to those that it writes. */
export interface DrawnLayer {
  readonly convolution: ConvolutionSpec;
  readonly outline: string;
  readonly middle: number;
}

export interface DrawnBlock {
  readonly channels: number;
  readonly layers: readonly DrawnLayer[];
  /** What leads through the layers to the end. */
  readonly lines: string;
  readonly shortcut: string;
  /** Where each ReLU is named: between layers, and after the addition. */
  readonly nonlinearities: readonly number[];
  readonly residualY: number;
  readonly sumY: number;
  readonly height: number;
}

function drawLayer(convolution: ConvolutionSpec, index: number, widest: number): DrawnLayer {
  const { inputChannels, filters } = convolution;
  const top = firstLayerY + index * (layerHeight + gap);
  const [upper, lower] = [inputChannels, filters].map((channels) => (channels * widestUnits) / widest / 2) as [
    number,
    number,
  ];
  const corners = [
    [centre - upper, top],
    [centre + upper, top],
    [centre + lower, top + layerHeight],
    [centre - lower, top + layerHeight],
  ];
  return {
    convolution,
    outline: `M${corners.map((corner) => corner.join(' ')).join('L')}Z`,
    middle: top + layerHeight / 2,
  };
}

/** A block as shapes, top down (paper Fig. 5), on a scale that has room for `widest` channels. */
export function drawBlock({ convolutions }: BlockSpec, widest = widestDrawn): DrawnBlock {
  const layers = convolutions.map((convolution, index) => drawLayer(convolution, index, widest));
  const bottoms = layers.map(({ middle }) => middle + layerHeight / 2);
  const lastBottom = bottoms.at(-1)!;
  const sumY = lastBottom + sumGap;
  const height = sumY + sumRadius + tail;
  const betweenLayers = bottoms.slice(0, -1);
  const pieces = [`M${centre} 6V${firstLayerY}`, ...betweenLayers.map((bottom) => `M${centre} ${bottom}v${gap}`)];
  return {
    channels: convolutions[0]!.inputChannels,
    layers,
    lines: [...pieces, `M${centre} ${lastBottom}V${sumY - sumRadius}M${centre} ${sumY + sumRadius}V${height}`].join(''),
    shortcut: [
      `M${centre} 26H${shortcutX + bend}a${bend} ${bend} 0 0 0 ${-bend} ${bend}V${sumY - bend}`,
      `a${bend} ${bend} 0 0 0 ${bend} ${bend}H${centre - sumRadius}`,
    ].join(''),
    nonlinearities: [...betweenLayers.map((bottom) => bottom + gap / 2 + 4), sumY + sumRadius + tail / 2 + 6],
    residualY: lastBottom + sumGap / 2,
    sumY,
    height,
  };
}
