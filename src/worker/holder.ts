import { loadAugmentation } from '../engine/augmentation.ts';
import { endWebGL, startBackend, useBackend } from '../engine/backends.ts';
import type { Backend } from '../engine/backends.ts';
import { withPatience } from '../engine/chunk-patience.ts';
import { whyLeft } from '../engine/device-error.ts';
import { HeldNetwork } from '../engine/held-network.ts';
import { isContextLost } from '../engine/webgl-context.ts';
import { loadWritten } from '../engine/written-blocks.ts';
import type { firstNonFinite } from '../engine/written/first-non-finite.ts';
import { thrown, trainingFailed } from './failure.ts';
import type { HoldingReport, HoldingRequest, ToHold, ToSeek } from './holding-protocol.ts';
import { aliveWhile } from './outbox.ts';
import type { Outbox } from './outbox.ts';

/** What a holder needs of the engine. */
export interface HolderDependencies {
  readonly startBackend: typeof startBackend;
  readonly useBackend: typeof useBackend;
  readonly build: (own: ToHold) => Pick<HeldNetwork, 'misfitIn' | 'ask' | 'dispose'>;
  readonly seek: typeof firstNonFinite;
  readonly isContextLost: () => boolean;
  readonly endWebGL: () => void;
}

const engine: HolderDependencies = {
  startBackend,
  useBackend,
  build: ({ experiment, data, trained }) => new HeldNetwork(experiment, data, trained),
  // In a chunk of its own: few runs diverge.
  seek: async (...run) => (await withPatience(import('../engine/written/first-non-finite.ts'))).firstNonFinite(...run),
  isContextLost,
  endWebGL,
};

type Asked = Extract<HoldingRequest, { readonly type: 'ask' }>;

/** The network that a worker holds, on the backend in use. */
interface Held {
  readonly network: ReturnType<HolderDependencies['build']>;
  readonly backend: Backend;
  /** Kept, so that another backend can take over. */
  readonly own: ToHold;
}

/** The worker's end of the protocol: holds one network and answers questions, one after the other, or seeks where a run diverged. */
export class Holder {
  readonly #outbox: Outbox<HoldingReport>;
  readonly #dependencies: HolderDependencies;
  #held: Held | null = null;
  /** Settles when all that was requested is done. */
  #done = Promise.resolve();

  constructor(outbox: Outbox<HoldingReport>, dependencies: Partial<HolderDependencies> = {}) {
    this.#outbox = outbox;
    this.#dependencies = { ...engine, ...dependencies };
  }

  receive(request: HoldingRequest): void {
    this.#done = this.#done.then(() => this.#follow(request));
  }

  async #follow(request: HoldingRequest): Promise<void> {
    try {
      switch (request.type) {
        case 'hold':
          return await this.#hold(request);
        case 'ask':
          return await this.#answer(request);
        case 'seek':
          return await this.#seek(request);
      }
    } catch (error) {
      this.#outbox.post({ type: 'failed', failure: trainingFailed(error) });
    }
  }

  async #hold(own: ToHold): Promise<void> {
    const start = () => this.#dependencies.startBackend(own.backend, own.assets);
    const { backend, refused } = await aliveWhile(() => this.#outbox.heartbeat(), start);
    await aliveWhile(
      () => this.#outbox.heartbeat(),
      async () => {
        await loadWritten(own.experiment);
        await loadAugmentation(own.experiment);
      },
    );
    this.#held = { network: this.#dependencies.build(own), backend, own };
    this.#outbox.post({ type: 'held', backend, refused });
  }

  /** On WebAssembly, where it works, as an answer: whatever has trained, it has the bits of the recorder. */
  async #seek({ experiment, data, assets, iteration, from }: ToSeek): Promise<void> {
    const onProgress = () => this.#outbox.heartbeat();
    const found = await aliveWhile(onProgress, async () => {
      await this.#dependencies.startBackend('auto', assets);
      return this.#dependencies.seek(experiment, data, iteration, { from, onProgress });
    });
    this.#outbox.post({ type: 'sought', found });
  }

  async #answer(asked: Asked): Promise<void> {
    const { id, question } = asked;
    const held = this.#held;
    if (!held) throw new Error('no network is held');
    const misfitting = held.network.misfitIn(question.edits);
    if (misfitting) {
      const reason = { type: 'misfit', ...misfitting } as const;
      return this.#outbox.post({ type: 'unanswered', id, reason });
    }
    try {
      const measurements = await held.network.ask(question, () => this.#outbox.heartbeat());
      this.#outbox.post({ type: 'answered', id, measurements });
    } catch (error) {
      if (held.backend === 'webgl') {
        await this.#moveToWasm(held, error);
        return this.#answer(asked);
      }
      this.#outbox.post({ type: 'unanswered', id, reason: thrown(error) });
    }
  }

  /** Whatever went wrong on the graphics card: WASM tells whether it was the question's own fault. */
  async #moveToWasm({ network, own }: Held, error: unknown): Promise<void> {
    const { build, useBackend: use, isContextLost: isLost, endWebGL: end } = this.#dependencies;
    const why = whyLeft(error, isLost());
    this.#held = null;
    network.dispose();
    end();
    await aliveWhile(
      () => this.#outbox.heartbeat(),
      () => use('wasm', own.assets),
    );
    this.#held = { network: build(own), backend: 'wasm', own };
    this.#outbox.post({ type: 'moved', why });
  }
}
