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

const assets = { tfjsWasm, kernelsWasm };
const use = (backend: Backend) => useBackend(backend, assets);
const now = () => performance.now();

const startBackendFor: TrainerDependencies['startBackend'] = async (wanted, work, onProbing) => {
  if (wanted !== 'auto') return { ...(await startBackend(wanted, assets)), probe: null };
  return startFastest(work, {
    startAny: () => startBackend('auto', assets),
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
