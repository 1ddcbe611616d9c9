/** Words of the performance figure, and of the bench's own tables. */

/** Two or three figures: `9.4`, `94`, `940`, `9,400`. */
const significant = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3, minimumSignificantDigits: 2 });
const twoFigures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2, minimumSignificantDigits: 2 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

interface Range {
  readonly low: number;
  readonly high: number;
}

const milliseconds = (value: number) => significant.format(value);
const ratio = (value: number) => (value < 100 ? twoFigures.format(value) : whole.format(value));

/** `0.62 to 0.66`, or one number where both read the same. */
const range = ({ low, high }: Range) => (ratio(low) === ratio(high) ? ratio(low) : `${ratio(low)} to ${ratio(high)}`);

const megabytes = (bytes: number) => `${significant.format(bytes / 1e6)} MB`;

export const words = {
  milliseconds,
  ratio,
  count: (value: number) => whole.format(value),
  significant: (value: number) => significant.format(value),
  trainers: {
    'ours-wasm': 'ours, WebAssembly',
    'ours-wasm-node': 'ours, WebAssembly, in Node',
    'ours-webgl': 'ours, WebGL',
    'ours-written-paper-wasm': 'ours, WebAssembly, the paper’s block as code',
    'ours-written-pre-activation-wasm': 'ours, WebAssembly, pre-activation as code',
    'ours-written-highway-wasm': 'ours, WebAssembly, a highway gate as code',
    'ours-written-paper-webgl': 'ours, WebGL, the paper’s block as code',
    'ours-written-pre-activation-webgl': 'ours, WebGL, pre-activation as code',
    'ours-written-highway-webgl': 'ours, WebGL, a highway gate as code',
    'tfjs-layers-cpu': 'TF.js layers, plain JavaScript',
    'tfjs-layers-webgl': 'TF.js layers, WebGL',
    'tfjs-layers-wasm': 'TF.js layers, WebAssembly',
    'tfjs-layers-wasm-kernel': 'TF.js layers, WebAssembly, with our published kernel',
    'tfjs-composed-wasm': 'TF.js, WebAssembly, gradients composed',
    'jax-js-convolution': 'jax-js, WebAssembly, its convolution',
    'jax-js-matmul': 'jax-js, WebAssembly, matrix products',
    convnetjs: 'ConvNetJS, plain net without BN',
    pytorch: 'PyTorch, one thread',
    'pytorch-sse41': 'PyTorch, one thread, SSE4.1 convolutions',
  },
  /** `ours, WebGL in software, pre-activation as code`. */
  inSoftware: (trainer: string) => trainer.replace('WebGL', 'WebGL in software'),
  work: (depth: number, images: string, filters: number, batchSize: number) =>
    `residual-${depth}, ${images}, ${filters}, ${2 * filters} and ${4 * filters} filters, batch ${batchSize}`,
  shortWork: (depth: number, images: string, filters: number) => `depth ${depth}, ${images}, ${filters} filters up`,
  machine: (processor: string, cores: number, vectors: string, graphicsCard: boolean) =>
    `${processor}, ${cores} cores, ${vectors}, ${graphicsCard ? 'with a graphics card' : 'no graphics card'}`,
  findings: {
    disturbance: (value: number) =>
      `The machine was busy with other things: between the quartiles of our own times lies a factor of ${ratio(value)}, so take these figures as rough.`,
    toPyTorch: (value: Range) =>
      `At 20 and 56 layers an iteration takes ${range(value)} times as long as PyTorch’s on one thread.`,
    toPyTorchHeld: (value: Range) =>
      `With PyTorch’s convolutions held to vectors as wide as WebAssembly’s, the ratio is ${range(value)}.`,
    stockToOurs: (value: Range) =>
      `The fastest path of TensorFlow.js as it comes takes ${range(value)} times as long as ours.`,
    composedToOurs: (value: Range) =>
      `TensorFlow.js on WebAssembly, with gradients composed of its own convolutions, takes ${range(value)} times as long.`,
    growth: (time: number, multiplyAdds: number) =>
      `From 20 to 56 layers the multiply-adds grow by a factor of ${ratio(multiplyAdds)}, the time by ${ratio(time)}.`,
    twoWorkers: (value: number, cores: number) =>
      `Two workers at the same time, on ${cores} cores, get through ${ratio(value)} times as many iterations as one.`,
    webgl: (ours: { draws: number; textureBytes: number }, stock: { draws: number; textureBytes: number }) =>
      `On WebGL an iteration of 20 layers is ${whole.format(ours.draws)} draws with ${megabytes(ours.textureBytes)} of textures; with the layers of TensorFlow.js it is ${whole.format(stock.draws)} draws and ${megabytes(stock.textureBytes)}.`,
    memory: (iterations: Range, tensors: Range, heapBytes: Range) =>
      `After ${whole.format(iterations.low)} iterations the engine holds ${whole.format(tensors.low)} tensors and a heap of ${megabytes(heapBytes.low)}, after ${whole.format(iterations.high)} it holds ${whole.format(tensors.high)} and ${megabytes(heapBytes.high)}.`,
  },
  figure: {
    titles: {
      'as-fast': 'Training in the page takes no longer than PyTorch on one core',
      'within-twice': 'Training in the page takes less than twice as long as PyTorch on one core',
      none: 'How long an iteration of training takes',
    },
    chip: 'Paper Sec. 3.4',
    chart: (work: string) => `Milliseconds an iteration, ${work}`,
    numbers: (work: string) => `The numbers of ${work}`,
    axis: 'ms an iteration (log scale)',
    point: (milliseconds_: string, ratio_: string | null) =>
      ratio_ === null ? `${milliseconds_} ms` : `${milliseconds_} ms, ${ratio_}×`,
    read: (trainer: string, milliseconds_: string) => `${trainer}: ${milliseconds_} ms an iteration`,
    reading:
      'Filled dots are ours. A hairline leads from our time, on WebAssembly in a browser, to longer ones; × is the ratio to it.',
    versions: 'versions',
  },
  table: {
    trainer: 'trainer',
    milliseconds: 'ms an iteration',
    toOurs: 'to ours',
    images: 'images a second',
    multiplyAdds: 'multiply-adds a second',
    iterations: 'iterations timed',
    quartiles: 'quartiles',
    between: (low: string, high: string) => `${low} to ${high}`,
    billions: (value: number) => `${significant.format(value / 1e9)} G`,
  },
} as const;
