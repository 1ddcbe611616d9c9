import type { TensorInfo } from '@tensorflow/tfjs-core';
import { componentsOf, typeOf } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { groupsOf, lanesOf, maps, rowsTarget } from './texture-layout.ts';
import type { Operand, Shape4, Target } from './texture-layout.ts';

/** So many fragments keep a GPU busy. */
const wantedFragments = 16_384;
const mostParts = 128;

/**
 * x [batch, inputHeight, inputWidth, channels] with dy [batch, height, width, filters] gives dw
 * [kernelSize, kernelSize, channels, filters]: sums of parts of the mini-batch first, then their sum.
 */
export function convolutionFilterGradient(
  gpu: Gpu,
  x: TensorInfo,
  dy: TensorInfo,
  kernelSize: number,
  stride: number,
): TensorInfo {
  const { count, sums } = sumsOfParts(gpu, x, dy, kernelSize, stride);
  const dw = sumOfParts(gpu, sums, count, [kernelSize, kernelSize, x.shape[3]!, dy.shape[3]!]);
  gpu.free(...sums.map(({ tensor }) => tensor));
  return dw;
}

interface Parts {
  readonly count: number;
  /** One for each channel of a channel group: [kernelSize^2 x channel groups, parts x filters]. */
  readonly sums: readonly Operand[];
}

/**
 * A fragment sums some rows of pixels, for one place in the filter, a group of channels and a group of filters. Sums of
 * the group's channels are outputs of their own, so that two texels give sixteen products.
 */
function sumsOfParts(gpu: Gpu, x: TensorInfo, dy: TensorInfo, kernelSize: number, stride: number): Parts {
  const [batch, inputHeight, inputWidth, channels] = x.shape as Shape4;
  const [, height, width, filters] = dy.shape as Shape4;
  const down = kernelSize * kernelSize * groupsOf(channels);
  const wanted = Math.min(mostParts, Math.ceil(wantedFragments / (down * groupsOf(filters))));
  const rowsOfPart = Math.ceil((batch * height) / wanted);
  const count = Math.ceil((batch * height) / rowsOfPart);
  const names = componentsOf('own', lanesOf(channels)).map((_, index) => `dw${index}`);
  const type = typeOf(lanesOf(filters));
  const layout = { lanes: lanesOf(filters), width: count * groupsOf(filters), height: down };
  const target: Target = { shape: [down, count * filters], layout };
  const drawn = gpu.draw({
    inputs: { x: maps(x), dy: maps(dy) },
    outputs: Object.fromEntries(names.map((name) => [name, target])),
    constants: {
      ...{ ROWS: batch * height, ROWS_OF_PART: rowsOfPart, HEIGHT: height, WIDTH: width, STRIDE: stride },
      ...{ INPUT_HEIGHT: inputHeight, INPUT_WIDTH: inputWidth, KERNEL: kernelSize, PADDING: (kernelSize - 1) / 2 },
      ...{ CHANNEL_GROUPS: groupsOf(channels), FILTER_GROUPS: groupsOf(filters) },
    },
    body: `
  int filters = at.x % FILTER_GROUPS;
  int first = at.x / FILTER_GROUPS * ROWS_OF_PART;
  int channels = at.y % CHANNEL_GROUPS;
  int tap = at.y / CHANNEL_GROUPS;
  int down = tap / KERNEL - PADDING;
  int across = tap % KERNEL - PADDING;
  int begin = (max(0, -across) + STRIDE - 1) / STRIDE;
  int end = min(WIDTH, (INPUT_WIDTH - across + STRIDE - 1) / STRIDE);
  ${names.map((name) => `${name} = ${type}(0.0);`).join(' ')}
  for (int row = first; row < min(first + ROWS_OF_PART, ROWS); row++) {
    int inputRow = row % HEIGHT * STRIDE + down;
    if (inputRow < 0 || inputRow >= INPUT_HEIGHT) continue;
    inputRow += row / HEIGHT * INPUT_HEIGHT;
    for (int column = begin; column < end; column++) {
      ${typeOf(lanesOf(channels))} own = x_at((column * STRIDE + across) * CHANNEL_GROUPS + channels, inputRow);
      ${type} d = dy_at(column * FILTER_GROUPS + filters, row);
      ${componentsOf('own', lanesOf(channels))
        .map((component, index) => `${names[index]} += ${component} * d;`)
        .join(' ')}
    }
  }`,
  });
  return { count, sums: drawn.map((tensor) => ({ tensor, layout })) };
}

/** The sum of all parts, as [kernelSize, kernelSize, channels, filters]. A fragment is a channel of a group of filters. */
function sumOfParts(gpu: Gpu, sums: readonly Operand[], count: number, shape: Shape4): TensorInfo {
  const filters = shape[3];
  const [dw] = gpu.draw({
    inputs: Object.fromEntries(sums.map((sum, index) => [`sum${index}`, sum])),
    outputs: { dw: rowsTarget(shape) },
    constants: { PARTS: count, FILTER_GROUPS: groupsOf(filters), LANES: sums.length },
    body: `
  int lane = at.y % LANES;
  int down = at.y / LANES;
  dw = ${typeOf(lanesOf(filters))}(0.0);
  for (int part = 0; part < PARTS; part++) {
    int across = part * FILTER_GROUPS + at.x;
    ${sums.map((_, index) => `if (lane == ${index}) dw += sum${index}_at(across, down);`).join('\n    ')}
  }`,
  });
  return dw!;
}
