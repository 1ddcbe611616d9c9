import tfjsWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { endWebGL, startBackend, useBackend } from '../engine/backends.ts';
import type { Backend } from '../engine/backends.ts';
import kernelsWasm from '../engine/kernels/wasm/build/kernels.wasm?url';
import { findGraphicsCard } from '../engine/graphics-card.ts';
import { startFastest } from '../engine/start-fastest.ts';
import { train } from '../engine/train.ts';
import { trainToTheEnd } from '../engine/train-to-the-end.ts';
import { drawsSoFar, releaseContext } from '../engine/webgl-context.ts';
import { messageUnreadable, trainingFailed } from './failure-messages.ts';
import { taskChannel } from './next-task.ts';
import type { TrainingRequest } from './protocol.ts';
import { Trainer } from './trainer.ts';
import type { TrainerDependencies } from './trainer.ts';
import { holdLife } from './worker-life.ts';

holdLife();

// The worker itself begins in a `blob:`, against which no path can be resolved.
const addressOf = (path: string) => new URL(path, import.meta.url).href;
const assets = { tfjsWasm: addressOf(tfjsWasm), kernelsWasm: addressOf(kernelsWasm) };
const use = (backend: Backend) => useBackend(backend, assets);
const now = () => performance.now();

const startBackendFor: TrainerDependencies['startBackend'] = async (wanted, work, onProbing) => {
  const start = () =>
    startBackend(wanted, assets, (backend) => {
      // Also when it stands in for WASM: it compiles programs and tests itself, in silence.
      if (backend !== 'wasm') onProbing();
      return use(backend);
    });
  if (wanted !== 'auto') return { ...(await start()), probe: null };
  return startFastest(work, {
    startAny: start,
    use,
    findGraphicsCard,
    train,
    releaseContext,
    endWebGL,
    now,
    onProbing,
  });
};

const trainer = new Trainer((report) => postMessage(report), {
  startBackend: startBackendFor,
  train: (experiment, data, options) => trainToTheEnd(experiment, data, options, { use }),
  drawsSoFar,
  now,
  nextTask: taskChannel().nextTask,
});

addEventListener('message', ({ data: request }: MessageEvent<TrainingRequest>) => trainer.receive(request));
addEventListener('messageerror', () => trainer.fail(messageUnreadable()));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  trainer.fail(trainingFailed(event.reason));
});
