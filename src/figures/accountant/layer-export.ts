import { formatCsv } from '../../experiment/csv.ts';
import type { CsvCell } from '../../experiment/csv.ts';
import type { LayerAccount } from '../../networks/account.ts';
import type { CountedNetwork } from './counted-network.ts';

/** Rises with every change that a program which reads the JSON would notice. */
export const exportSchema = 1;

/** A layer as plain fields; sizes are sides of square maps, in pixels. */
function fieldsOf({ layer, factors, split, parameters, multiplyAdds }: LayerAccount) {
  const isConvolution = layer.kind === 'convolution' || layer.kind === 'projection';
  return {
    layer: layer.name,
    kind: layer.kind,
    inputSize: layer.input.featureMapSize,
    inputChannels: layer.input.channels,
    kernelSize: isConvolution ? layer.convolution.kernelSize : null,
    stride: isConvolution ? layer.convolution.stride : null,
    outputSize: layer.output.featureMapSize,
    outputChannels: layer.output.channels,
    product: factors.join('*'),
    multiplyAdds,
    weights: split.weights,
    batchNorm: split.batchNorm,
    bias: split.bias,
    parameters,
  } satisfies Record<string, CsvCell>;
}

/** One row a layer, under a header; multiply-adds are for one image, forward. */
export function formatLayersAsCsv(networks: readonly CountedNetwork[]): string {
  const rows = networks.flatMap(({ title, account }) =>
    account.layers.map((layer) => ({ network: title, ...fieldsOf(layer) })),
  );
  const [first] = rows;
  return formatCsv([Object.keys(first ?? {}), ...rows.map((row) => Object.values(row))]);
}

/** The networks with the choice that builds each, its totals and its layers. */
export function formatLayersAsJson(networks: readonly CountedNetwork[]): string {
  const all = networks.map(({ title, choice, account }) => {
    const { name, depth, parameters, multiplyAdds, layers } = account;
    return { title, name, choice, depth, parameters, multiplyAdds, layers: layers.map(fieldsOf) };
  });
  return JSON.stringify({ schema: exportSchema, networks: all });
}

/** Both forms, by the ending of their file. */
export const formatLayers = { csv: formatLayersAsCsv, json: formatLayersAsJson } as const;
