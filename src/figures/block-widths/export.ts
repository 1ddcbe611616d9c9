import { formatCsv } from '../../experiment/csv.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import type { CountedBlock, Designs } from './designs.ts';

/** Rises with every change that a program which reads the JSON would notice. */
const schema = 1;

function rowsOf({ kind, layers, layerWeights, layerMultiplyAdds }: CountedBlock) {
  return layers.map(({ kind: layer, input, output }, index) => ({
    block: kind,
    layer,
    inputChannels: input.channels,
    outputChannels: output.channels,
    featureMapSize: output.featureMapSize,
    weights: layerWeights[index]!,
    multiplyAdds: layerMultiplyAdds[index]!,
    written: output.channels * output.featureMapSize ** 2,
  }));
}

/** Every layer of both blocks, for one image, forward. */
export function formatDesigns({ basic, bottleneck }: Designs, format: DataFormat): string {
  const rows = [basic, bottleneck].flatMap(rowsOf);
  if (format === 'json') return JSON.stringify({ schema, layers: rows });
  return formatCsv([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]);
}
