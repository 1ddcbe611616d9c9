import { epsilon, relu } from '../../engine/layer-pixel.ts';
import { mapsOf, valueAt } from '../../engine/plain-maps.ts';
import type { Maps, Place } from '../../engine/plain-maps.ts';
import type { Learnt } from '../../engine/weights-file.ts';
import { blocksIn } from '../../networks/block-maps.ts';
import type { BlockSpec, ConvolutionSpec, NetworkSpec, ShortcutSpec } from '../../networks/network-spec.ts';
import { averagesOf } from './trace.ts';
import type { Trace, TracedBlock } from './trace.ts';

type ValuesOf = (name: string) => Float32Array;

/** Sums of a 3x3 convolution, zero-padded by one pixel; `weight`: [3, 3, channels, filters]. */
function convolutionSums(x: Maps, weight: Float32Array, { stride, filters, featureMapSize }: ConvolutionSpec): Maps {
  const sums = new Float64Array(featureMapSize * featureMapSize * filters);
  for (let row = 0; row < featureMapSize; row++)
    for (let column = 0; column < featureMapSize; column++)
      for (let tap = 0; tap < 9; tap++) {
        const [y, z] = [stride * row + Math.floor(tap / 3) - 1, stride * column + (tap % 3) - 1];
        if (y < 0 || y >= x.side || z < 0 || z >= x.side) continue;
        const [to, from] = [(row * featureMapSize + column) * filters, (y * x.side + z) * x.channels];
        for (let channel = 0; channel < x.channels; channel++)
          for (let filter = 0; filter < filters; filter++)
            sums[to + filter]! += x.values[from + channel]! * weight[(tap * x.channels + channel) * filters + filter]!;
      }
  return { side: featureMapSize, channels: filters, values: sums };
}

/** A convolution and its BN, by running statistics. */
function layerOf(x: Maps, spec: ConvolutionSpec, valuesOf: ValuesOf): Maps {
  const own = (part: string) => valuesOf(`${spec.name}.${part}`);
  const [mean, variance, gamma, beta] = [own('runningMean'), own('runningVariance'), own('gamma'), own('beta')];
  const sums = convolutionSums(x, own('weight'), spec);
  const values = sums.values.map((sum, index) => {
    const filter = index % spec.filters;
    const deviation = Math.sqrt(variance[filter]! + epsilon);
    return ((sum - mean[filter]!) / deviation) * gamma[filter]! + beta[filter]!;
  });
  return { ...sums, values };
}

const rectified = (maps: Maps): Maps => ({ ...maps, values: maps.values.map(relu) });

/** What the shortcut of a block adds at a place; option A has zeros where its input has no channel. */
function addedBy(shortcut: ShortcutSpec, x: Maps): (place: Place) => number {
  switch (shortcut.kind) {
    case 'none':
      return () => 0;
    case 'identity':
      return (place) => valueAt(x, place);
    case 'padded-identity':
      return ({ row, column, channel }) =>
        channel < x.channels
          ? valueAt(x, { row: shortcut.stride * row, column: shortcut.stride * column, channel })
          : 0;
    case 'projection':
      throw new Error('invalid shortcut: projection (want none, identity or padded-identity)');
  }
}

function blockOf(x: Maps, { name, convolutions, shortcut }: BlockSpec, valuesOf: ValuesOf): TracedBlock {
  const [first, second, third] = convolutions;
  if (!first || !second || third) throw new Error(`invalid block: ${name} (want two layers)`);
  const layers = layerOf(rectified(layerOf(x, first, valuesOf)), second, valuesOf);
  const added = addedBy(shortcut, x);
  return { layers, output: mapsOf(layers, (place) => relu(valueAt(layers, place) + added(place))) };
}

/** What a network that has learnt makes of a standardised image, in double precision; BN uses running statistics. */
export function traceNetwork(
  { stem, stages }: NetworkSpec,
  { parameters, runningStatistics }: Learnt,
  image: Maps,
): Trace {
  const valuesOf = (name: string) => {
    const found = parameters.get(name) ?? runningStatistics.get(name);
    if (!found) throw new Error(`missing values: ${name}`);
    return found.values;
  };
  const first = rectified(layerOf(image, stem, valuesOf));
  const blocks: TracedBlock[] = [];
  for (const spec of blocksIn(stages)) blocks.push(blockOf(blocks.at(-1)?.output ?? first, spec, valuesOf));
  const averages = averagesOf({ first, blocks });
  const [weight, bias] = [valuesOf('classifier.weight'), valuesOf('classifier.bias')];
  const scores = Array.from(bias, (own, k) =>
    averages.reduce((sum, average, feature) => sum + average * weight[feature * bias.length + k]!, own),
  );
  return { image, first, blocks, scores };
}
