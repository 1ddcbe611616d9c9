import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend, useBackend } from '../../engine/backends.ts';
import type { Backend } from '../../engine/backends.ts';
import { trainToTheEnd } from '../../engine/train-to-the-end.ts';
import { beginEdited } from '../begin-edited.ts';
import type { TrainingReport, TrainingRequest } from '../protocol.ts';
import { Trainer } from '../trainer.ts';
import type { TrainingWorker } from '../training-run.ts';

const assets = nodeAssets();
const use = (backend: Backend) => useBackend(backend, assets);

/** The trainer of real workers with the real engine, on the page's own thread, in Node. One computes at a time. */
export class EngineWorker implements TrainingWorker {
  onmessage: TrainingWorker['onmessage'] = null;
  onerror: TrainingWorker['onerror'] = null;
  onmessageerror: TrainingWorker['onmessageerror'] = null;
  /** The one request of each worker that was started. */
  readonly requests: TrainingRequest[] = [];
  readonly #trainer = new Trainer((report) => this.#send(report), {
    startBackend: async (wanted) => ({ ...(await startBackend(wanted, assets)), probe: null }),
    editedStart: (...start) => beginEdited(use, ...start),
    train: (experiment, data, options) => trainToTheEnd(experiment, data, options, { use }),
    drawsSoFar: () => 0,
    now: () => performance.now(),
    nextTask: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  #terminated = false;

  /** What crosses to a thread is a copy. */
  postMessage(request: TrainingRequest): void {
    this.requests.push(request);
    this.#trainer.receive(structuredClone(request));
  }

  terminate(): void {
    this.#terminated = true;
  }

  gone(): () => Promise<void> {
    return () => Promise.resolve();
  }

  #send(data: TrainingReport): void {
    setTimeout(() => {
      if (!this.#terminated) this.onmessage?.(new MessageEvent('message', { data: structuredClone(data) }));
    }, 0);
  }
}
