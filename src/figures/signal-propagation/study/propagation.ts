import { normalNumbers, normaliseUnits, passWeights, rectify, standardDeviation } from './random-layer.ts';
import { layersPerBlock, signalNetworks } from './networks.ts';
import type { SignalNetwork, SignalProfile } from './networks.ts';
import { gainOf, signalBatchSize } from './settings.ts';
import type { SignalSettings } from './settings.ts';

interface BlockWeights {
  readonly layers: readonly Float64Array[];
  readonly width: number;
  readonly scale: number;
}

/**
 * The paper's block up to its last ReLU: weights, BN, ReLU, weights, BN, addition (paper Fig. 2, Sec. 3.4). s and the
 * result are [examples, width]; s has not been through the ReLU of the block before.
 */
function passBlock(s: Float64Array, { layers, width, scale }: BlockWeights, network: SignalNetwork): Float64Array {
  const x = rectify(s);
  let y = x;
  for (const [index, weights] of layers.entries()) {
    y = passWeights(index === 0 ? y : rectify(y), weights, width, scale);
    if (network.batchNorm) normaliseUnits(y, width);
  }
  return network.kind === 'residual' ? y.map((value, index) => value + x[index]!) : y;
}

/**
 * Sends one batch of standard normal numbers through the random networks of one seed. Fully connected layers stand for
 * convolutions: what counts here of a convolution is its fan-in. He initialisation (He et al. 2015, "Delving deep",
 * Sec. 2.2) at a gain of 100 per cent. `onBlock` is called after every block, which takes milliseconds.
 */
export function propagateSignal(
  settings: Omit<SignalSettings, 'firstSeed'>,
  seed: number,
  onBlock?: () => void,
): readonly SignalProfile[] {
  const { layers, width } = settings;
  const scale = gainOf(settings) / Math.sqrt(width);
  const input = normalNumbers(seed, 'input', signalBatchSize * width);
  const signals = signalNetworks.map(() => input);
  const deviations = signalNetworks.map(() => [standardDeviation(input)]);
  for (let layer = 0; layer < layers; layer += layersPerBlock) {
    const names = Array.from({ length: layersPerBlock }, (_, index) => `layer${layer + index + 1}.weight`);
    const block = { layers: names.map((name) => normalNumbers(seed, name, width * width)), width, scale };
    for (const [index, network] of signalNetworks.entries()) {
      const passed = passBlock(signals[index]!, block, network);
      signals[index] = passed;
      deviations[index]!.push(standardDeviation(passed));
    }
    onBlock?.();
  }
  return signalNetworks.map((network, index) => ({ ...network, seed, deviations: deviations[index]! }));
}
