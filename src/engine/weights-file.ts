import type { TrainedValues } from './checkpoint.ts';
import { blocksIn } from '../networks/block-maps.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';

/** What a network has learnt. */
export type Learnt = Pick<TrainedValues, 'parameters' | 'runningStatistics'>;

type Layout = readonly (readonly [name: string, shape: readonly number[]])[];

const bytesPerNumber = 4;

/** Names and shapes of all that a network with BN and without projections holds, in the order of a file. */
function layoutOf({ stem, stages, features, classes }: NetworkSpec): Record<keyof Learnt, Layout> {
  const convolutions = [stem, ...blocksIn(stages).flatMap(({ convolutions }) => convolutions)];
  const parts = (filters: number, name: string, own: readonly string[]): Layout =>
    own.map((part) => [`${name}.${part}`, [filters]] as const);
  return {
    parameters: [
      ...convolutions.flatMap(({ name, kernelSize, inputChannels, filters }): Layout => [
        [`${name}.weight`, [kernelSize, kernelSize, inputChannels, filters]],
        ...parts(filters, name, ['gamma', 'beta']),
      ]),
      ['classifier.weight', [features, classes]],
      ['classifier.bias', [classes]],
    ],
    runningStatistics: convolutions.flatMap(({ name, filters }) =>
      parts(filters, name, ['runningMean', 'runningVariance']),
    ),
  };
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

function wholeLayout(spec: NetworkSpec): Layout {
  const { parameters, runningStatistics } = layoutOf(spec);
  return [...parameters, ...runningStatistics];
}

/** Networks one after the other as the bytes of a file: float32, little-endian, bit for bit. */
export function packNetworks(networks: readonly (readonly [spec: NetworkSpec, trained: Learnt])[]): Uint8Array {
  const numbers = networks.flatMap(([spec, { parameters, runningStatistics }]) =>
    wholeLayout(spec).map(([name, shape]) => {
      const own = parameters.get(name) ?? runningStatistics.get(name);
      if (`${own?.shape}` !== `${shape}`) throw new Error(`invalid ${name}: ${own?.shape} (want ${shape})`);
      return own!.values;
    }),
  );
  const view = new DataView(new ArrayBuffer(bytesPerNumber * numbers.reduce((sum, { length }) => sum + length, 0)));
  let at = 0;
  for (const values of numbers) for (const value of values) view.setFloat32(bytesPerNumber * at++, value, true);
  return new Uint8Array(view.buffer);
}

/** The networks of such a file, in the order of their specs. Throws on a file of another length. */
export function unpackNetworks(specs: readonly NetworkSpec[], bytes: Uint8Array): readonly Learnt[] {
  const sizes = specs.flatMap((spec) => wholeLayout(spec).map(([, shape]) => sizeOf(shape)));
  const want = bytesPerNumber * sizes.reduce((sum, size) => sum + size, 0);
  if (bytes.length !== want) throw new Error(`invalid file of weights: ${bytes.length} bytes (want ${want})`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = () => view.getFloat32(bytesPerNumber * at++, true);
  const read = (layout: Layout) =>
    new Map(
      layout.map(([name, shape]) => [name, { shape, values: Float32Array.from({ length: sizeOf(shape) }, next) }]),
    );
  return specs.map((spec) => {
    const { parameters, runningStatistics } = layoutOf(spec);
    return { parameters: read(parameters), runningStatistics: read(runningStatistics) };
  });
}
