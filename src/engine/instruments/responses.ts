import type { ImageShare } from '../../experiment/instrument-choice.ts';
import type { MeasurementOf } from '../../experiment/measurements.ts';
import { blocksIn } from '../../networks/block-maps.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';
import { firstImages, forEachBatch } from '../image-batches.ts';
import { valuesBeforeAddition } from './before-addition.ts';
import { followBlocks } from './follow-blocks.ts';
import type { Instrument, SeenNetwork } from './instrument.ts';

/** Sums over values that come in pieces, for their standard deviation; they are near zero, so nothing cancels. */
class Spread {
  #count = 0;
  #sum = 0;
  #squares = 0;

  add(values: Float64Array): void {
    let [sum, squares] = [this.#sum, this.#squares];
    for (let index = 0; index < values.length; index++) {
      const value = values[index]!;
      sum += value;
      squares += value * value;
    }
    this.#count += values.length;
    [this.#sum, this.#squares] = [sum, squares];
  }

  get deviation(): number {
    const mean = this.#sum / this.#count;
    return Math.sqrt(Math.max(0, this.#squares / this.#count - mean * mean));
  }
}

function scaleOf(gamma: ArrayLike<number>): number {
  return Math.sqrt(Array.from(gamma).reduce((sum, value) => sum + value * value, 0) / gamma.length);
}

/**
 * How strongly each weighted layer responds to a share of images (paper Sec. 4.2, Fig. 7), in the order of the forward
 * pass, projections left out. Throws for a network without BN, since the paper measures behind it, and for written blocks,
 * which need have none where it would be measured.
 */
export function responses(share: ImageShare, { name, batchNorm, stages }: NetworkSpec): Instrument {
  const isWritten = blocksIn(stages).some(({ written }) => written);
  if (isWritten) throw new Error(`cannot measure the responses of ${name}: a reader has written its blocks`);
  if (!batchNorm) throw new Error(`cannot measure the responses of ${name}: it has no BN`);
  return { observes: 'network', measure: (seen) => measureResponses(seen, share) };
}

async function measureResponses(
  { network, data, iteration, batchSize, onBlock }: SeenNetwork,
  share: ImageShare,
): Promise<MeasurementOf<'responses'>> {
  const { stem, stages } = network.spec;
  const convolutions = stages.flatMap(({ blocks }) => blocks.map((block) => block.convolutions));
  const layers = [[stem], ...convolutions].map((own) => own.map(({ name }) => ({ name, spread: new Spread() })));
  const chosen = firstImages(data, share.set, share.images);
  await forEachBatch(chosen, network.spec, batchSize, ({ images, indices }) =>
    followBlocks(
      network,
      images,
      async (pass, place) => {
        for (const [index, { spread }] of layers[place]!.entries())
          spread.add(await valuesBeforeAddition(pass.layers[index]!, indices.length));
      },
      onBlock,
    ),
  );
  const all = layers.flat();
  const gammas = await Promise.all(all.map(({ name }) => network.parameters.get(`${name}.gamma`)!.data()));
  return {
    type: 'responses',
    iteration,
    share: { set: share.set, images: chosen.indices.length },
    layers: all.map(({ name, spread }, index) => ({
      layer: name,
      responseStd: Math.fround(spread.deviation),
      scale: Math.fround(scaleOf(gammas[index]!)),
    })),
  };
}
