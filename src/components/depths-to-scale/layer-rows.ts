import { countLayerParameters } from '../../networks/count-parameters.ts';
import { layersOf } from '../../networks/layers-of.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';

/** Neighbouring layers of one stage within a row. */
export interface LayerSpan {
  /** The filters of its stage; null for the fully connected layer. */
  readonly filters: number | null;
  /** Place of its first layer in the row, from 0. */
  readonly from: number;
  readonly layers: number;
}

/** A row of a strip of weighted layers that is folded like lines of text. */
export interface LayerRow {
  readonly spans: readonly LayerSpan[];
  readonly layers: number;
  /** Whether the row begins with the second layer of a block. */
  readonly beginsInBlock: boolean;
  /** Layers and parameters up to the end of the row. */
  readonly layersSoFar: number;
  readonly parametersSoFar: number;
}

interface WeightedLayer {
  readonly filters: number | null;
  readonly parameters: number;
}

function weightedLayersOf(network: NetworkSpec): readonly WeightedLayer[] {
  return layersOf(network).flatMap((layer): readonly WeightedLayer[] => {
    switch (layer.kind) {
      case 'convolution':
        return [{ filters: layer.convolution.filters, parameters: countLayerParameters(layer) }];
      case 'fully-connected':
        return [{ filters: null, parameters: countLayerParameters(layer) }];
      case 'projection':
      case 'batch-norm':
      case 'max-pool':
      case 'global-average-pool':
        return [];
    }
  });
}

function spansOf(layers: readonly WeightedLayer[]): readonly LayerSpan[] {
  const starts = layers.flatMap(({ filters }, index) =>
    index > 0 && layers[index - 1]!.filters === filters ? [] : [index],
  );
  return starts.map((from, index) => {
    return { filters: layers[from]!.filters, from, layers: (starts[index + 1] ?? layers.length) - from };
  });
}

/**
 * The weighted layers of a network of basic blocks as rows of at most `perRow` layers: the stem, then two layers a
 * block, then the fully connected layer.
 */
export function layerRowsOf(network: NetworkSpec, perRow: number): readonly LayerRow[] {
  const layers = weightedLayersOf(network);
  let parametersSoFar = 0;
  return Array.from({ length: Math.ceil(layers.length / perRow) }, (_, row) => {
    const own = layers.slice(row * perRow, (row + 1) * perRow);
    parametersSoFar += own.reduce((sum, { parameters }) => sum + parameters, 0);
    return {
      spans: spansOf(own),
      layers: own.length,
      // The stem comes first, so that blocks begin at the layers 1, 3, 5, ...
      beginsInBlock: row > 0 && (row * perRow) % 2 === 0,
      layersSoFar: row * perRow + own.length,
      parametersSoFar,
    };
  });
}
