import { endWebGL, startBackend, useBackend } from '../engine/backends.ts';
import type { Backend, EngineAssets } from '../engine/backends.ts';
import { withPatience } from '../engine/chunk-patience.ts';
import { findGraphicsCard } from '../engine/graphics-card.ts';
import { startFastest } from '../engine/start-fastest.ts';
import { train } from '../engine/train.ts';
import { trainToTheEnd } from '../engine/train-to-the-end.ts';
import { drawsSoFar, releaseContext } from '../engine/webgl-context.ts';
import { trainingFailed, whyThrown } from './failure.ts';
import type { Holder } from './holder.ts';
import type { HoldingReport, HoldingRequest } from './holding-protocol.ts';
import { taskChannel } from './next-task.ts';
import { aliveWhile, Outbox } from './outbox.ts';
import type { TrainingReport, TrainingRequest } from './protocol.ts';
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

/** What a network has learnt is handed over, and not copied. */
function transferOf(report: TrainingReport): Transferable[] {
  if (report.type !== 'trained') return [];
  const { parameters, runningStatistics } = report.trained;
  return [...parameters.values(), ...runningStatistics.values()].map(({ values }) => values.buffer as ArrayBuffer);
}

const trainer = new Trainer((report) => postMessage(report, { transfer: transferOf(report) }), {
  startBackend: startBackendFor,
  // In a chunk of its own: most experiments draw their weights.
  editedStart: async (...start) => (await withPatience(import('./begin-edited.ts'))).beginEdited(use, ...start),
  train: (experiment, data, options) => trainToTheEnd(experiment, data, options, { use }),
  drawsSoFar,
  now,
  nextTask: taskChannel().nextTask,
});

/** In a chunk of its own: most workers only train. */
async function loadHolder(): Promise<Holder> {
  const outbox = new Outbox<HoldingReport>((report) => postMessage(report), now);
  const load = () => withPatience(import('./holder.ts'));
  const holding = await aliveWhile(() => outbox.heartbeat(), load);
  return new holding.Holder(outbox);
}

let holder: Promise<Holder> | undefined;

function hold(request: HoldingRequest): void {
  holder ??= loadHolder();
  holder.then(
    (own) => own.receive(request),
    (reason: unknown) => trainer.fail({ type: 'script-not-loaded', reason: whyThrown(reason) }),
  );
}

addEventListener('message', ({ data: request }: MessageEvent<TrainingRequest | HoldingRequest>) => {
  if (request.type === 'hold' || request.type === 'ask' || request.type === 'seek') return hold(request);
  if (request.type === 'start') assets = request.assets;
  trainer.receive(request);
});
addEventListener('messageerror', () => trainer.fail({ type: 'unreadable' }));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  trainer.fail(trainingFailed(event.reason));
});
