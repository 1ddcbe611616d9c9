import { normalNumbers, standardDeviation } from './random-layer.ts';
import { normOf } from './random-layer-gradient.ts';
import { passBlock, passGradient, reverseWeights } from './block.ts';
import type { BlockPass, BlockWeights } from './block.ts';
import { layersPerBlock, signalNetworks } from './networks.ts';
import type { Addends, SignalProfile } from './networks.ts';
import { gainOf, signalBatchSize } from './settings.ts';
import type { SignalSettings } from './settings.ts';

/** Something to do after every block, on each of the two ways; a block takes milliseconds. */
type OnBlock = () => void;

type Size = Omit<SignalSettings, 'firstSeed'>;

/** The blocks that the networks of a seed share. */
function* drawBlocks({ layers, width, gainPercent }: Size, seed: number): Generator<BlockWeights> {
  const scale = gainOf({ gainPercent }) / Math.sqrt(width);
  for (let layer = 0; layer < layers; layer += layersPerBlock) {
    const names = Array.from({ length: layersPerBlock }, (_, index) => `layer${layer + index + 1}.weight`);
    yield { layers: names.map((name) => normalNumbers(seed, name, width * width)), width, scale };
  }
}

const addendsOf = ({ x, branch }: BlockPass): Addends => ({ x: standardDeviation(x), F: standardDeviation(branch) });

/** Norms of the gradient at the input of each block of each network, and at the end, in the order of the blocks. */
function sendBack(
  end: Float64Array,
  blocks: readonly BlockWeights[],
  passes: readonly (readonly BlockPass[])[],
  onBlock: OnBlock,
): readonly (readonly number[])[] {
  const gradients = signalNetworks.map(() => end);
  const norms = signalNetworks.map(() => [normOf(end)]);
  for (const [place, block] of [...blocks.entries()].reverse()) {
    const reversed = reverseWeights(block);
    for (const [index, network] of signalNetworks.entries()) {
      gradients[index] = passGradient(gradients[index]!, passes[index]![place]!, reversed, network);
      norms[index]!.push(normOf(gradients[index]!));
    }
    onBlock();
  }
  return norms.map((own) => own.reverse());
}

/**
 * Sends one batch of standard normal numbers through the random networks of one seed, and a gradient of standard normal
 * numbers back through the same networks and the same batch. Fully connected layers stand for convolutions: what counts
 * here of a convolution is its fan-in. He initialisation (He et al. 2015, "Delving deep", Sec. 2.2) at a gain of 100 per
 * cent.
 */
export function propagateSignal(
  settings: Size,
  seed: number,
  onBlock: OnBlock = () => undefined,
): readonly SignalProfile[] {
  const numbersOf = (name: string) => normalNumbers(seed, name, signalBatchSize * settings.width);
  const input = numbersOf('input');
  const blocks: BlockWeights[] = [];
  const passes = signalNetworks.map((): BlockPass[] => []);
  for (const block of drawBlocks(settings, seed)) {
    blocks.push(block);
    for (const [index, network] of signalNetworks.entries()) {
      passes[index]!.push(passBlock(passes[index]!.at(-1)?.output ?? input, block, network));
    }
    onBlock();
  }
  const norms = sendBack(numbersOf('gradient'), blocks, passes, onBlock);
  return signalNetworks.map((network, index) => ({
    ...network,
    seed,
    deviations: [input, ...passes[index]!.map(({ output }) => output)].map(standardDeviation),
    gradientNorms: norms[index]!.map((norm) => norm / norms[index]!.at(-1)!),
    addends: network.kind === 'residual' ? passes[index]!.map(addendsOf) : [],
  }));
}
