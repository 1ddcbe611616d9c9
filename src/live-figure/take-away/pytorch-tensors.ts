import type { TrainedValues } from '../../engine/checkpoint.ts';
import type { Values } from '../../engine/parameters.ts';

/** A tensor with its name: `stage1.block1.conv1.weight`. */
export interface NamedTensor extends Values {
  readonly name: string;
}

/** For a whole file: what the shapes mean. */
export const pytorchLayout =
  'convolutions: filters, inputs, rows, columns; classifier.weight: classes, features; float32, little-endian';

/** The engine's [rows, columns, inputs, filters] as PyTorch's [filters, inputs, rows, columns]. */
function filtersFirst({ shape, values }: Values): Values {
  const [rows = 0, columns = 0, inputs = 0, filters = 0] = shape;
  const pixels = rows * columns;
  const turned = new Float32Array(values.length);
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let input = 0; input < inputs; input++) {
      for (let filter = 0; filter < filters; filter++) {
        turned[(filter * inputs + input) * pixels + pixel] = values[(pixel * inputs + input) * filters + filter]!;
      }
    }
  }
  return { shape: [filters, inputs, rows, columns], values: turned };
}

/** The engine's [features, classes] as PyTorch's [classes, features]. */
function transposed({ shape, values }: Values): Values {
  const [features = 0, classes = 0] = shape;
  const turned = Float32Array.from(values, (_, index) => {
    return values[(index % features) * classes + Math.floor(index / features)]!;
  });
  return { shape: [classes, features], values: turned };
}

function asInPyTorch(own: Values): Values {
  if (own.shape.length === 4) return filtersFirst(own);
  return own.shape.length === 2 ? transposed(own) : own;
}

/** All that a network has learnt and its BN has counted, by the engine's names, in PyTorch's layout. */
export function pytorchTensors({ parameters, runningStatistics }: TrainedValues): readonly NamedTensor[] {
  return [...parameters, ...runningStatistics].map(([name, own]) => ({ name, ...asInPyTorch(own) }));
}
