import { endWebGL, startBackend, useBackend } from '../engine/backends.ts';
import type { EngineAssets } from '../engine/backends.ts';
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

/** They come with the request to start. */
let assets: EngineAssets = { missing: 'its files have not come' };
const startWasm = () => useBackend('wasm', assets);
const now = () => performance.now();

const startBackendFor: TrainerDependencies['startBackend'] = async (wanted, work, onProbing) => {
  if (wanted !== 'auto') return { ...(await startBackend(wanted, assets)), probe: null };
  return startFastest(work, {
    startAny: () => startBackend('auto', assets),
    use: (backend) => useBackend(backend, assets),
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
  train: (experiment, data, options) => trainToTheEnd(experiment, data, options, { startWasm }),
  drawsSoFar,
  now,
  nextTask: taskChannel().nextTask,
});

addEventListener('message', ({ data: request }: MessageEvent<TrainingRequest>) => {
  if (request.type === 'start') assets = request.assets;
  trainer.receive(request);
});
addEventListener('messageerror', () => trainer.fail(messageUnreadable()));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  trainer.fail(trainingFailed(event.reason));
});
