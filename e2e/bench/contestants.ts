import { standardWork } from '../../src/experiment/bench-result.ts';
import type { TrainerName } from '../../src/experiment/bench-result.ts';
import { isSameWork } from '../../src/experiment/bench-work.ts';
import type { BenchWork } from '../../src/experiment/bench-work.ts';

/** Where a trainer runs. */
export type Place = 'browser' | 'node' | 'python';

export interface Contestant {
  readonly trainer: TrainerName;
  readonly place: Place;
  /** The same network, weights and batch as ours: its first loss must be ours. */
  readonly sameNetwork: boolean;
  /** Fast enough for a quick look. */
  readonly fast: boolean;
  /** The one work that it is put to; all where it is not there. */
  readonly only?: BenchWork;
  /** Whether it trains on images in colour, too. */
  readonly inColour?: boolean;
}

/** Whether a trainer is put to a work. */
export function takesPart({ only, inColour = false }: Contestant, work: BenchWork): boolean {
  return only ? isSameWork(only, work) : inColour || (work.channels ?? 1) === 1;
}

const inBrowser = { place: 'browser', sameNetwork: true, fast: false } as const;
/** Blocks as code beside the engine's own: of the paper's the loss is the same. */
const written = { place: 'browser', sameNetwork: false, fast: false, only: standardWork } as const;
const inPython = { place: 'python', sameNetwork: true, fast: true, inColour: true } as const;

/**
 * Who takes part, ours first. The others in JavaScript run where ours does. Layers of TF.js pad strided convolutions on
 * one side, ConvNetJS has neither shortcuts nor BN: their networks are not quite, and not at all, the same.
 */
export const contestants: readonly Contestant[] = [
  { trainer: 'ours-wasm', ...inBrowser, fast: true, inColour: true },
  { trainer: 'ours-wasm-node', ...inBrowser, place: 'node', fast: true, inColour: true },
  { trainer: 'pytorch', ...inPython },
  { trainer: 'pytorch-sse41', ...inPython },
  { trainer: 'tfjs-composed-wasm', ...inBrowser, fast: true },
  { trainer: 'jax-js-matmul', ...inBrowser },
  { trainer: 'jax-js-convolution', ...inBrowser },
  { trainer: 'convnetjs', ...inBrowser, sameNetwork: false },
  { trainer: 'ours-webgl', ...inBrowser, inColour: true },
  { trainer: 'ours-written-paper-wasm', ...written, sameNetwork: true },
  { trainer: 'ours-written-pre-activation-wasm', ...written },
  { trainer: 'ours-written-highway-wasm', ...written },
  { trainer: 'ours-written-paper-webgl', ...written, sameNetwork: true },
  { trainer: 'ours-written-pre-activation-webgl', ...written },
  { trainer: 'ours-written-highway-webgl', ...written },
  { trainer: 'tfjs-layers-webgl', ...inBrowser, sameNetwork: false },
  { trainer: 'tfjs-layers-cpu', ...inBrowser, sameNetwork: false },
  { trainer: 'tfjs-layers-wasm', ...inBrowser, sameNetwork: false },
  { trainer: 'tfjs-layers-wasm-kernel', ...inBrowser, sameNetwork: false },
];
