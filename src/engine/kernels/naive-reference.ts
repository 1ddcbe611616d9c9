/** The kernels as plain loops over double precision, written for clarity: what the fast ones are tested against. */

export interface Array4 {
  readonly shape: [number, number, number, number];
  readonly values: Float32Array | Float64Array;
}

const at = ({ shape: [, h, w, c], values }: Array4, n: number, i: number, j: number, k: number): number => {
  if (i < 0 || i >= h || j < 0 || j >= w) return 0;
  return values[((n * h + i) * w + j) * c + k] ?? 0;
};

const zeros = (shape: Array4['shape']): Array4 & { values: Float64Array } => ({
  shape,
  values: new Float64Array(shape.reduce((product, side) => product * side, 1)),
});

/** Calls `visit` for every product that a convolution sums: indices into output, input pixel, and filter. */
function eachProduct(
  x: Array4,
  weight: Array4,
  stride: number,
  visit: (
    n: number,
    oi: number,
    oj: number,
    o: number,
    i: number,
    j: number,
    c: number,
    ki: number,
    kj: number,
  ) => void,
): void {
  const [batch, height, width, channels] = x.shape;
  const [kernelSize, , , filters] = weight.shape;
  const padding = (kernelSize - 1) / 2;
  for (let n = 0; n < batch; n++)
    for (let oi = 0; oi < Math.ceil(height / stride); oi++)
      for (let oj = 0; oj < Math.ceil(width / stride); oj++)
        for (let ki = 0; ki < kernelSize; ki++)
          for (let kj = 0; kj < kernelSize; kj++)
            for (let c = 0; c < channels; c++)
              for (let o = 0; o < filters; o++)
                visit(n, oi, oj, o, oi * stride + ki - padding, oj * stride + kj - padding, c, ki, kj);
}

const indexOf = ([, h, w, c]: Array4['shape'], n: number, i: number, j: number, k: number) =>
  ((n * h + i) * w + j) * c + k;

function add(target: Float64Array, index: number, value: number): void {
  target[index] = (target[index] ?? 0) + value;
}

export function convolution(x: Array4, weight: Array4, stride: number): Array4 {
  const [batch, height, width] = x.shape;
  const y = zeros([batch, Math.ceil(height / stride), Math.ceil(width / stride), weight.shape[3]]);
  eachProduct(x, weight, stride, (n, oi, oj, o, i, j, c, ki, kj) => {
    add(y.values, indexOf(y.shape, n, oi, oj, o), at(x, n, i, j, c) * at(weight, ki, kj, c, o));
  });
  return y;
}

export function convolutionGradients(
  x: Array4,
  weight: Array4,
  dy: Array4,
  stride: number,
): { dx: Array4; dw: Array4 } {
  const [, height, width] = x.shape;
  const dx = zeros(x.shape);
  const dw = zeros(weight.shape);
  eachProduct(x, weight, stride, (n, oi, oj, o, i, j, c, ki, kj) => {
    if (i < 0 || i >= height || j < 0 || j >= width) return;
    const d = at(dy, n, oi, oj, o);
    add(dx.values, indexOf(x.shape, n, i, j, c), d * at(weight, ki, kj, c, o));
    add(dw.values, indexOf(weight.shape, ki, kj, c, o), d * at(x, n, i, j, c));
  });
  return { dx, dw };
}

interface Normalisation {
  readonly y: Array4;
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
  readonly running: { readonly mean: Float32Array; readonly variance: Float32Array };
  readonly shortcut: Array4 | null;
  readonly stride: number;
  readonly rectify: boolean;
  readonly mode: 'none' | 'running' | 'batch';
}

interface NormalisationResult {
  readonly out: Float64Array;
  readonly running: { readonly mean: number[]; readonly variance: number[] };
  gradients(dOut: ArrayLike<number>): { dy: Float64Array; masked: Float64Array; dGamma: number[]; dBeta: number[] };
}

export function normalise({
  y,
  gamma,
  beta,
  running,
  shortcut,
  stride,
  rectify,
  mode,
}: Normalisation): NormalisationResult {
  const [batch, height, width, channels] = y.shape;
  const rows = batch * height * width;
  const own = (c: number) => Array.from({ length: rows }, (_, r) => y.values[r * channels + c] ?? 0);
  const perChannel = Array.from({ length: channels }, (_, c) => {
    const values = own(c);
    const batchMean = values.reduce((sum, value) => sum + value, 0) / rows;
    const batchVariance = values.reduce((sum, value) => sum + (value - batchMean) ** 2, 0) / rows;
    const mean = mode === 'batch' ? batchMean : (running.mean[c] ?? 0);
    const variance = mode === 'batch' ? batchVariance : (running.variance[c] ?? 0);
    return { mean, deviation: Math.sqrt(variance + 1e-5), batchMean, batchVariance };
  });
  const before = new Float64Array(y.values.length);
  const normalised = new Float64Array(y.values.length);
  for (let n = 0; n < batch; n++)
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++)
        for (let c = 0; c < channels; c++) {
          const index = indexOf(y.shape, n, i, j, c);
          const { mean, deviation } = perChannel[c]!;
          normalised[index] = (y.values[index]! - mean) / deviation;
          const value = mode === 'none' ? y.values[index]! : gamma[c]! * normalised[index]! + beta[c]!;
          const added = shortcut && c < shortcut.shape[3] ? at(shortcut, n, i * stride, j * stride, c) : 0;
          before[index] = value + added;
        }
  const move = (past: number, value: number) => 0.9 * past + 0.1 * value;
  return {
    out: before.map((value) => (rectify ? Math.max(value, 0) : value)),
    running: {
      mean: perChannel.map(({ batchMean }, c) =>
        mode === 'batch' ? move(running.mean[c]!, batchMean) : running.mean[c]!,
      ),
      variance: perChannel.map(({ batchVariance }, c) =>
        mode === 'batch' ? move(running.variance[c]!, (batchVariance * rows) / (rows - 1)) : running.variance[c]!,
      ),
    },
    gradients(dOut) {
      const masked = before.map((value, index) => (rectify && value <= 0 ? 0 : dOut[index]!));
      const sums = perChannel.map((_, c) => {
        const indices = Array.from({ length: rows }, (_row, r) => r * channels + c);
        return {
          dBeta: indices.reduce((sum, index) => sum + masked[index]!, 0),
          dGamma: indices.reduce((sum, index) => sum + masked[index]! * normalised[index]!, 0),
        };
      });
      const dy = masked.map((d, index) => {
        const c = index % channels;
        if (mode === 'none') return d;
        const scale = gamma[c]! / perChannel[c]!.deviation;
        if (mode === 'running') return scale * d;
        return scale * (d - sums[c]!.dBeta / rows - (normalised[index]! * sums[c]!.dGamma) / rows);
      });
      return { dy, masked, dGamma: sums.map((sum) => sum.dGamma), dBeta: sums.map((sum) => sum.dBeta) };
    },
  };
}

/** Puts values [n, h, w, c] at every `stride`-th pixel and the first channels of zeros in `shape`. */
export function spread(
  values: ArrayLike<number>,
  from: Array4['shape'],
  shape: Array4['shape'],
  stride: number,
): Float64Array {
  const target = zeros(shape);
  const [batch, height, width] = from;
  for (let n = 0; n < batch; n++)
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++)
        for (let c = 0; c < shape[3]; c++)
          target.values[indexOf(shape, n, i * stride, j * stride, c)] = values[indexOf(from, n, i, j, c)]!;
  return target.values;
}

interface Classification {
  readonly loss: number;
  readonly predictions: number[];
  readonly dx: number[];
  readonly dWeight: number[];
  readonly dBias: number[];
}

export function classify(x: Array4, weight: Float32Array, bias: Float32Array, labels: Int32Array): Classification {
  const [batch, height, width, features] = x.shape;
  const classes = bias.length;
  const pixels = height * width;
  const dx = new Array<number>(x.values.length).fill(0);
  const dWeight = new Array<number>(weight.length).fill(0);
  const dBias = new Array<number>(classes).fill(0);
  const predictions: number[] = [];
  let loss = 0;
  for (let n = 0; n < batch; n++) {
    const pooled = Array.from({ length: features }, (_, f) => {
      let sum = 0;
      for (let p = 0; p < pixels; p++) sum += x.values[(n * pixels + p) * features + f]!;
      return sum / pixels;
    });
    const logits = Array.from(bias, (own, k) =>
      pooled.reduce((sum, value, f) => sum + value * weight[f * classes + k]!, own),
    );
    const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
    predictions.push(logits.indexOf(Math.max(...logits)));
    loss += Math.log(sum) - logits[labels[n]!]!;
    const difference = logits.map((logit, k) => (Math.exp(logit) / sum - Number(k === labels[n])) / batch);
    difference.forEach((d, k) => {
      dBias[k]! += d;
      pooled.forEach((value, f) => {
        dWeight[f * classes + k]! += value * d;
        for (let p = 0; p < pixels; p++)
          dx[(n * pixels + p) * features + f]! += (weight[f * classes + k]! * d) / pixels;
      });
    });
  }
  return { loss: loss / batch, predictions, dx, dWeight, dBias };
}
