import type { BlockSpec, FeatureMaps } from '../../../networks/network-spec.ts';
import { drawnNetwork } from '../../../experiment/drawn-network.ts';
import type { Experiment } from '../../../experiment/experiment.ts';

/** Tensors by the names that the engine gives them (`stage1.block1.conv1.gamma`), and `input`, what enters the block. */
export type BlockValues = ReadonlyMap<string, Float32Array>;

/** Where a block stands: the block itself, and the feature maps that it reads. */
export interface BlockPosition {
  readonly spec: BlockSpec;
  readonly input: FeatureMaps;
}

/** Name of the feature maps that enter a block, [side, side, channels]. */
export const inputName = 'input';

/** BN's values, each [filters], in the order of a file. */
export const batchNormParts = ['gamma', 'beta', 'runningMean', 'runningVariance'] as const;

/** The block of an experiment's network with this name. Throws where there is none. */
export function blockOf(experiment: Experiment, name: string): BlockPosition {
  const { stages } = drawnNetwork(experiment);
  const spec = stages.flatMap(({ blocks }) => blocks).find((block) => block.name === name);
  const first = spec?.convolutions[0];
  if (!spec || !first) throw new Error(`unknown block: ${name} (want stage1.block1, ...)`);
  return { spec, input: { featureMapSize: first.inputSize, channels: first.inputChannels } };
}

/** Names and sizes of all that a block's file holds, in its order: the input, then every layer's weights and BN. */
function layoutOf({ spec, input }: BlockPosition): readonly (readonly [name: string, size: number])[] {
  const layers = spec.convolutions.flatMap(({ name, kernelSize, inputChannels, filters }) => [
    [`${name}.weight`, kernelSize * kernelSize * inputChannels * filters] as const,
    ...batchNormParts.map((part) => [`${name}.${part}`, filters] as const),
  ]);
  return [[inputName, input.featureMapSize * input.featureMapSize * input.channels], ...layers];
}

const bytesPerNumber = 4;

/** A block's values as the bytes of a file: float32, little-endian, one tensor after another. */
export function packBlock(position: BlockPosition, values: BlockValues): Uint8Array {
  const numbers = layoutOf(position).flatMap(([name, size]) => {
    const own = values.get(name);
    if (own?.length !== size) throw new Error(`invalid ${name}: ${own?.length ?? 0} numbers (want ${size})`);
    return [...own];
  });
  const view = new DataView(new ArrayBuffer(bytesPerNumber * numbers.length));
  for (const [index, number] of numbers.entries()) view.setFloat32(bytesPerNumber * index, number, true);
  return new Uint8Array(view.buffer);
}

/** The inverse of `packBlock`. Throws on a file of another length. */
export function unpackBlock(position: BlockPosition, bytes: Uint8Array): BlockValues {
  const layout = layoutOf(position);
  const want = bytesPerNumber * layout.reduce((sum, [, size]) => sum + size, 0);
  if (bytes.length !== want) throw new Error(`invalid block file: ${bytes.length} bytes (want ${want})`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const read = () => {
    const number = view.getFloat32(at, true);
    at += bytesPerNumber;
    return number;
  };
  return new Map(layout.map(([name, size]) => [name, Float32Array.from({ length: size }, read)]));
}
