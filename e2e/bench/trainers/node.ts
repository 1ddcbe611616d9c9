import { createInterface } from 'node:readline';
import { nodeAssets } from '../../../src/engine/assets.node.ts';
import { publishedFile } from '../../../src/engine/kernels/published/published-file.node.ts';
import type { Order, Question, Reply } from '../protocol.ts';
import type { Binaries } from './binaries.ts';
import { answer } from './trainer.ts';
import type { Trainer } from './trainer.ts';
import { trainerOf } from './trainers.ts';

// One trainer in a process of its own. The first line is the order, all others are questions.

const dataUrl = (bytes: Uint8Array, type = 'application/wasm') =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
const { tfjsWasm, kernelsWasm } = nodeAssets();
const binaries: Binaries = {
  ...{ tfjsWasm: dataUrl(tfjsWasm), kernelsWasm: dataUrl(kernelsWasm) },
  publishedKernel: dataUrl(Buffer.from(await publishedFile()), 'text/javascript'),
};

let trainer: Trainer | undefined;

async function reply(message: Order | Question): Promise<Reply> {
  if ('ask' in message) return trainer ? { answer: await answer(trainer, message) } : { error: 'no trainer is there' };
  trainer = await (await trainerOf(message.trainer, binaries))(message.work);
  return { ready: true };
}

for await (const line of createInterface({ input: process.stdin })) {
  const text = await reply(JSON.parse(line) as Order | Question).catch((error: unknown): Reply => {
    return { error: error instanceof Error ? error.message : String(error) };
  });
  process.stdout.write(`${JSON.stringify(text)}\n`);
}
