import { measureInBrowser, measureInNode, measureInPyTorch } from './measure.ts';
import type { Measurement } from './measure.ts';
import type { Repeats, Work } from './work.ts';

/** Something that trains, at the depths that it can be asked for. */
export interface Contestant {
  readonly trainer: string;
  readonly backend: string;
  readonly depths: readonly number[];
  /** How many iterations a round has. */
  readonly repeats: Repeats;
  /** In how many rounds it takes part; slow ones in the first only. */
  readonly rounds: number;
  readonly measure: (order: Work & Repeats) => Promise<Measurement>;
}

const allDepths = [8, 20, 56];
const fast = { repeats: { warmUp: 8, iterations: 20 }, rounds: 5 };
const slow = { repeats: { warmUp: 1, iterations: 3 }, rounds: 1 };
const sse = { ONEDNN_MAX_CPU_ISA: 'SSE41' };

const inNode = (trainer: 'ours' | 'stock', backend: 'wasm' | 'cpu') => (order: Work & Repeats) =>
  measureInNode({ trainer, backend, ...order });

export const contestants: readonly Contestant[] = [
  { trainer: 'ours', backend: 'wasm', depths: allDepths, ...fast, measure: inNode('ours', 'wasm') },
  {
    trainer: 'PyTorch, one thread',
    backend: 'native',
    depths: allDepths,
    ...fast,
    measure: (order) => measureInPyTorch(order, {}),
  },
  {
    trainer: 'PyTorch, one thread, held to SSE4.1',
    backend: 'native',
    depths: allDepths,
    ...fast,
    measure: (order) => measureInPyTorch(order, sse),
  },
  {
    trainer: 'ours',
    backend: 'webgl, in software',
    depths: allDepths,
    ...slow,
    measure: (order) => measureInBrowser('ours', order),
  },
  { trainer: 'ours', backend: 'cpu', depths: allDepths, ...slow, measure: inNode('ours', 'cpu') },
  {
    trainer: 'TF.js as it comes',
    backend: 'webgl, in software',
    depths: allDepths,
    ...slow,
    measure: (order) => measureInBrowser('stock', order),
  },
  { trainer: 'TF.js as it comes', backend: 'cpu', depths: allDepths, ...slow, measure: inNode('stock', 'cpu') },
  { trainer: 'TF.js as it comes', backend: 'wasm', depths: [8], ...slow, measure: inNode('stock', 'wasm') },
];
