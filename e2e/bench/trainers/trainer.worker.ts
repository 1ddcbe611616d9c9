import type { Order, Question, Reply } from '../protocol.ts';
import type { Binaries } from './binaries.ts';
import { answer } from './trainer.ts';
import type { Trainer } from './trainer.ts';
import { trainerOf } from './trainers.ts';
import { watchWebGL } from './webgl-counter.ts';

// One trainer in a worker of the browser, as on the site. The first message is the order, all others are questions.

const binaries: Binaries = {
  ...{ tfjsWasm: '/tfjs.wasm', kernelsWasm: '/kernels.wasm' },
  publishedKernel: '/conv2d-backprop-filter.js',
};
let trainer: Trainer | undefined;

async function reply(message: Order | Question): Promise<Reply> {
  if ('ask' in message) return trainer ? { answer: await answer(trainer, message) } : { error: 'no trainer is there' };
  watchWebGL();
  trainer = await (await trainerOf(message.trainer, binaries))(message.work);
  return { ready: true };
}

addEventListener('message', ({ data }: MessageEvent<Order | Question>) => {
  void reply(data)
    .catch((error: unknown): Reply => ({ error: error instanceof Error ? error.message : String(error) }))
    .then((message) => postMessage(message));
});
