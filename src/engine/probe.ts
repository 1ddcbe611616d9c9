import type { Reason } from '../data/reason.ts';

/** What was found out about the backends for a kind of network; times are milliseconds of one iteration. */
export type Probe =
  | { readonly type: 'timed'; readonly wasm: number; readonly webgl: number }
  /** WebGL had not made an iteration after so many milliseconds. */
  | { readonly type: 'cut-off'; readonly wasm: number; readonly webgl: number }
  /** WebGL would be the processor's work; null where the browser does not say whose. */
  | { readonly type: 'software'; readonly renderer: string | null }
  | { readonly type: 'unusable'; readonly reason: Reason };

/** WASM wins ties and more than ties, since it gives the same bits everywhere. */
const clearlyFaster = 1.5;

/**
 * The backend that a probe speaks for, when `atOnce` runs would train beside each other. On WASM each of them has a
 * core of its own, on WebGL they share one graphics card.
 */
export function fasterBackend(probe: Probe, atOnce: number): 'wasm' | 'webgl' {
  return probe.type === 'timed' && clearlyFaster * atOnce * probe.webgl <= probe.wasm ? 'webgl' : 'wasm';
}
