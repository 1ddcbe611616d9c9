import { dispose, tidy } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { activeKernels } from '../kernels/active-kernels.ts';
import type { Network } from '../network.ts';
import { madeBy, passBlock } from '../operations/block.ts';
import type { BlockPass } from '../operations/block.ts';

/**
 * Passes images [batch, side, side, channels] forward with running statistics and shows the passes of the stem, as a
 * block of one layer, and of every block to `visit`, which waits for what it reads. `onBlock` is called after each.
 */
export async function followBlocks(
  network: Network,
  images: Tensor4D,
  visit: (pass: BlockPass, place: number) => Promise<void>,
  onBlock: () => void = () => {},
): Promise<void> {
  const kernels = activeKernels();
  let x = images;
  try {
    for (const [place, block] of [network.stem(), ...network.blocks()].entries()) {
      const side: { pass?: BlockPass } = {};
      tidy(() => madeBy((side.pass = passBlock(kernels, x, block, 'running'))));
      const pass = side.pass!;
      const out = pass.layers.at(-1)!.out;
      try {
        await visit(pass, place);
      } finally {
        dispose(madeBy(pass).filter((tensor) => tensor !== out));
        if (x !== images) x.dispose();
        x = out;
      }
      onBlock();
    }
  } finally {
    if (x !== images) x.dispose();
  }
}
