import { endWebGL, startBackend, useBackend } from '../engine/backends.ts';
import type { Backend, EngineAssets } from '../engine/backends.ts';
import { findGraphicsCard } from '../engine/graphics-card.ts';
import { startFastest } from '../engine/start-fastest.ts';
import { train } from '../engine/train.ts';
import { trainToTheEnd } from '../engine/train-to-the-end.ts';
import { drawsSoFar, releaseContext } from '../engine/webgl-context.ts';
import { trainingFailed } from './failure.ts';
import { taskChannel } from './next-task.ts';
import type { TrainingRequest } from './protocol.ts';
import { Trainer } from './trainer.ts';
import type { TrainerDependencies } from './trainer.ts';
import { holdLife } from './worker-life.ts';

holdLife();

/** They come with the request to start. */
let assets: EngineAssets = { missing: 'its files have not come' };
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

addEventListener('message', ({ data: request }: MessageEvent<TrainingRequest>) => {
  if (request.type === 'start') assets = request.assets;
  trainer.receive(request);
});
addEventListener('messageerror', () => trainer.fail({ type: 'unreadable' }));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  trainer.fail(trainingFailed(event.reason));
});
