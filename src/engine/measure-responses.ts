import { tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { DataSet, ImageSet } from '../data/data-set.ts';
import { standardisedBatch } from '../data/standardise.ts';
import type { LayerResponse } from '../experiment/records.ts';
import { activeKernels } from './kernels/active-kernels.ts';
import type { Network } from './network.ts';
import { block, passBlock } from './operations/block.ts';
import type { LayerPass } from './operations/layer.ts';

/** Sums over values that come in pieces, for their standard deviation; they are near zero, so nothing cancels. */
class Spread {
  #count = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.#count += 1;
    this.#sum += value;
    this.#squares += value * value;
  }

  get deviation(): number {
    const mean = this.#sum / this.#count;
    return Math.sqrt(Math.max(0, this.#squares / this.#count - mean * mean));
  }
}

/** Adds a layer's response, scale y + shift: what the kernel computes before the addition and ReLU of its fused pass. */
function addResponse(spread: Spread, { y, statistics }: LayerPass): void {
  const [values, rows] = [y.dataSync(), statistics.dataSync()];
  const channels = y.shape[3];
  for (let index = 0; index < values.length; index++) {
    const channel = index % channels;
    spread.add((rows[2 * channels + channel] ?? 0) * (values[index] ?? 0) + (rows[3 * channels + channel] ?? 0));
  }
}

/** Passes images [batch, side, side, channels] forward with running statistics and adds what every layer responds. */
function addResponses(spreads: readonly Spread[], network: Network, images: Tensor4D): void {
  const kernels = activeKernels();
  const own = spreads.values();
  const options = { mode: 'running', inputGradient: false, onGradient: () => {} } as const;
  let x = images;
  for (const tensors of [network.stem(), ...network.blocks()]) {
    if (tensors.layers.length === 0) {
      x = block(x, tensors, options);
      continue;
    }
    for (const layer of passBlock(kernels, x, tensors, 'running').layers) {
      addResponse(own.next().value as Spread, layer);
      x = layer.out;
    }
  }
}

function scaleOf(network: Network, layer: string): number {
  const gamma = Array.from(network.parameters.get(`${layer}.gamma`)?.dataSync() ?? []);
  return Math.sqrt(gamma.reduce((sum, value) => sum + value * value, 0) / gamma.length);
}

/**
 * How strongly each weighted layer of a network responds to the images of a set (paper Sec. 4.2, Fig. 7), in the order
 * of the forward pass, projections left out. Waits for the backend. Throws for a network without BN: the paper measures
 * behind it.
 */
export function measureResponses(
  network: Network,
  data: Pick<DataSet, 'side' | 'mean' | 'deviation'>,
  set: ImageSet,
  batchSize = 64,
): readonly LayerResponse[] {
  const { spec } = network;
  if (!spec.batchNorm) throw new Error(`cannot measure the responses of ${spec.name}: it has no BN`);
  const convolutions = spec.stages.flatMap(({ blocks }) => blocks.flatMap((own) => own.convolutions));
  const layers = [spec.stem, ...convolutions].map(({ name }) => name);
  const spreads = layers.map(() => new Spread());
  for (let first = 0; first < set.count; first += batchSize) {
    const indices = Int32Array.from({ length: Math.min(batchSize, set.count - first) }, (_, offset) => first + offset);
    tidy(() => {
      const pixels = standardisedBatch(set, indices, data);
      addResponses(spreads, network, tensor4d(pixels, [indices.length, data.side, data.side, 1]));
    });
  }
  return layers.map((layer, index) => ({
    layer,
    responseStd: Math.fround(spreads[index]!.deviation),
    scale: Math.fround(scaleOf(network, layer)),
  }));
}
