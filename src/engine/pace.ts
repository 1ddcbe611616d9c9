import { backend, getBackend } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';

/** The reader sees new records about so often. */
export const readingMilliseconds = 500;
/** Iterations that the graphics card is behind, at most: it never waits for orders, and a pause does not wait long for it. */
const mostInFlight = 2;

/** How far training may run ahead of what is read of it. WebGL computes while others go on; another backend does not. */
export class Pace {
  readonly #now: () => number;
  readonly #fences: Promise<unknown>[] = [];
  #readAt = -Infinity;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** To be awaited after an iteration has been ordered; resolves when the next one may be. */
  async ordered(): Promise<void> {
    if (getBackend() !== 'webgl') return;
    this.#fences.push((backend() as MathBackendWebGL).gpgpu.createAndWaitForFence());
    if (this.#fences.length > mostInFlight) await this.#fences.shift();
  }

  /** Whether the outcomes so far are to be read: a reading waits for the graphics card, which then waits for orders. */
  get readingIsDue(): boolean {
    return getBackend() !== 'webgl' || this.#now() - this.#readAt >= readingMilliseconds;
  }

  /** To be called after a reading. */
  haveRead(): void {
    this.#readAt = this.#now();
  }
}
