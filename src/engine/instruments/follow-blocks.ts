import { dispose, tidy } from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { activeKernels } from '../kernels/active-kernels.ts';
import type { Network } from '../network.ts';
import { block as throughBlock, madeBy, passBlock } from '../operations/block.ts';
import type { BlockPass, BlockTensors } from '../operations/block.ts';

type Visit = (pass: BlockPass, place: number) => Promise<void>;

/** All that a pass holds beside its input: a scaled shortcut is none of what its layers make. */
function tensorsOf(pass: BlockPass, x: Tensor4D): readonly Tensor[] {
  const added = pass.layers.at(-1)!.after.shortcut;
  return added === null || added === x ? madeBy(pass) : [...new Set([...madeBy(pass), added])];
}

/** Shows the pass of one block, and gives what comes out of it. */
async function follow(x: Tensor4D, block: BlockTensors, visit: (pass: BlockPass) => Promise<void>): Promise<Tensor4D> {
  const kernels = activeKernels();
  const side: { pass?: BlockPass } = {};
  const made = tidy(() => [...tensorsOf((side.pass = passBlock(kernels, x, block, 'running')), x)]);
  const { out } = side.pass!.layers.at(-1)!;
  try {
    await visit(side.pass!);
  } catch (error) {
    out.dispose();
    throw error;
  } finally {
    dispose(made.filter((tensor) => tensor !== out));
  }
  return out;
}

function passLeftOut(x: Tensor4D, block: BlockTensors): Tensor4D {
  return tidy(() => throughBlock(x, block, { mode: 'running', inputGradient: false, onGradient: () => {} }));
}

/**
 * Passes images [batch, side, side, channels] forward with running statistics and shows the passes of the stem, as a
 * block of one layer, and of every block to `visit`, which waits for what it reads. A block that is left out has nothing
 * to show. `onBlock` is called after each.
 */
export async function followBlocks(
  network: Network,
  images: Tensor4D,
  visit: Visit,
  onBlock: () => void = () => {},
): Promise<void> {
  let x = images;
  try {
    for (const [place, block] of [network.stem(), ...network.blocks()].entries()) {
      const isLeftOut = block.layers.length === 0;
      const out = isLeftOut ? passLeftOut(x, block) : await follow(x, block, (pass) => visit(pass, place));
      if (x !== images) x.dispose();
      x = out;
      onBlock();
    }
  } finally {
    if (x !== images) x.dispose();
  }
}
