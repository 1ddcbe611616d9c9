import tfjsWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { startBackend, useBackend } from '../engine/backends.ts';
import kernelsWasm from '../engine/kernels/wasm/build/kernels.wasm?url';
import { trainToTheEnd } from '../engine/train-to-the-end.ts';
import { drawsSoFar } from '../engine/webgl-context.ts';
import { messageUnreadable, trainingFailed } from './failure-messages.ts';
import { taskChannel } from './next-task.ts';
import type { TrainingRequest } from './protocol.ts';
import { Trainer } from './trainer.ts';

const assets = { tfjsWasm, kernelsWasm };
const startWasm = () => useBackend('wasm', assets);

const trainer = new Trainer((report) => postMessage(report), {
  startBackend: (wanted) => startBackend(wanted, assets),
  train: (experiment, data, options) => trainToTheEnd(experiment, data, options, { startWasm }),
  drawsSoFar,
  now: () => performance.now(),
  nextTask: taskChannel().nextTask,
});

addEventListener('message', ({ data: request }: MessageEvent<TrainingRequest>) => trainer.receive(request));
addEventListener('messageerror', () => trainer.fail(messageUnreadable()));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  trainer.fail(trainingFailed(event.reason));
});
