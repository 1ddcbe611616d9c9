import type { ImageShare } from '../../experiment/instrument-choice.ts';
import type { MeasurementOf } from '../../experiment/measurements.ts';
import { firstImages, forEachBatch } from '../image-batches.ts';
import type { BlockPass } from '../operations/block.ts';
import { valuesBeforeAddition } from './before-addition.ts';
import { followBlocks } from './follow-blocks.ts';
import type { Instrument, SeenNetwork } from './instrument.ts';

/** Norms of F(x) and of what is added to it, of every block that has both, on a share of images. */
export function blockRatios(share: ImageShare): Instrument {
  return { observes: 'network', measure: (seen) => measureBlockRatios(seen, share) };
}

async function measureBlockRatios(
  { network, data, iteration, batchSize, onBlock }: SeenNetwork,
  share: ImageShare,
): Promise<MeasurementOf<'block-ratios'>> {
  const blocks = network.spec.stages.flatMap((stage) => stage.blocks);
  const squares = blocks.map(() => ({ residual: 0, shortcut: 0 }));
  const chosen = firstImages(data, share.set, share.images);
  await forEachBatch(chosen, network.spec, batchSize, ({ images, indices }) =>
    followBlocks(
      network,
      images,
      async (pass, place) => {
        // The stem, which comes first, has no shortcut.
        const own = squares[place - 1];
        if (!own || !pass.layers.at(-1)!.after.shortcut) return;
        own.residual += squaresOf(await valuesBeforeAddition(pass.layers.at(-1)!, indices.length));
        own.shortcut += await squaresOfShortcut(pass, indices.length);
      },
      onBlock,
    ),
  );
  const root = (sum: number) => Math.fround(Math.sqrt(sum / chosen.indices.length));
  return {
    type: 'block-ratios',
    iteration,
    share: { set: share.set, images: chosen.indices.length },
    blocks: blocks.flatMap(({ name, shortcut, convolutions }, index) => {
      if (shortcut.kind === 'none' || convolutions.length === 0) return [];
      const { residual, shortcut: added } = squares[index]!;
      return [{ block: name, residualNorm: root(residual), shortcutNorm: root(added) }];
    }),
  };
}

function squaresOf(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]! * values[index]!;
  return sum;
}

/** Sum of the squares of all that a block's last layer adds for the first `images` images. */
async function squaresOfShortcut({ layers }: BlockPass, images: number): Promise<number> {
  const { shortcut, shortcutStride: stride } = layers.at(-1)!.after;
  const values = await shortcut!.data<'float32'>();
  const [, height, width, channels] = shortcut!.shape;
  let sum = 0;
  for (let row = 0; row < images * height; row++) {
    if ((row % height) % stride !== 0) continue;
    for (let column = 0; column < width; column += stride) {
      const pixel = (row * width + column) * channels;
      for (let index = pixel; index < pixel + channels; index++) sum += values[index]! * values[index]!;
    }
  }
  return sum;
}
