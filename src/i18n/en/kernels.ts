/** Words about the kernel that the site publishes for TensorFlow.js elsewhere. */

const kilobytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export const kernelStrings = {
  train: 'Train',
  stop: 'Stop',
  code: 'What the button runs',
  chart: 'Training loss by iteration',
  file: (name: string, bytes: number) => `${name}, ${kilobytes.format(bytes / 1000)} kB`,
  layers: {
    training: 'on WebAssembly',
    names: 'layers',
    'as-it-is': 'train as they are',
    'with-the-kernel': 'train with this file',
    no: (kernels: string) => `do not train: no ${kernels}`,
    otherwise: 'run, but to other losses than in plain JavaScript',
  },
} as const;
