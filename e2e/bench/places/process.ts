import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { initialParameters } from '../../../src/engine/parameters.ts';
import { networkOfWork } from '../../../src/experiment/bench-work.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import type { Answers, Order, Question, Reply, RunningTrainer } from '../protocol.ts';
import { answerOf, withinTime } from './patience.ts';

interface Program {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A process that trains: it reads the order and then questions, and writes a reply to each, as lines of JSON. */
async function startProcess(program: Program, order: object): Promise<RunningTrainer> {
  const child = spawn(program.command, program.arguments, { env: { ...process.env, ...program.environment } });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint = `${complaint}${text.toString()}`.slice(-2000)));
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('close', () => reject(new Error(complaint.trim().split('\n').at(-1) || 'its process ended')));
  });
  ended.catch(() => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const tell = async (message: object): Promise<Reply> => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    const { value } = (await withinTime(Promise.race([lines.next(), ended]))) as { value: string };
    return value === undefined ? ended : (JSON.parse(value) as Reply);
  };
  child.stdin.on('error', () => {});
  const ready = await tell(order);
  const end = () => void child.kill();
  if ('error' in ready) {
    end();
    throw new Error(ready.error);
  }
  const ask = async <Kind extends Question['ask']>(question: Extract<Question, { ask: Kind }>) =>
    answerOf(await tell(question)) as Answers[Kind];
  return { ask, end };
}

export function startInNode(order: Order): Promise<RunningTrainer> {
  const script = new URL('../trainers/node.ts', import.meta.url).pathname;
  return startProcess({ command: process.execPath, arguments: [script] }, order);
}

/** PyTorch's default malloc gives memory back and asks for it again in every iteration: it would be slower. */
const keepMemory = { MALLOC_TRIM_THRESHOLD_: '4000000000', MALLOC_MMAP_THRESHOLD_: '4000000000' };
const held = { ONEDNN_MAX_CPU_ISA: 'SSE41' };

/** Debian's Python, whose `python3-torch` is the one that is compared. */
export const python = '/usr/bin/python3';

/** PyTorch on one thread, with vectors as wide as the processor's, or its convolutions held to WebAssembly's 128 bits. */
export function startInPython(order: Order): Promise<RunningTrainer> {
  const script = new URL('../pytorch_trainer.py', import.meta.url).pathname;
  const environment = { ...keepMemory, ...(order.trainer === 'pytorch-sse41' ? held : {}) };
  const spec = networkOfWork(order.work);
  const parameters = Object.fromEntries(
    [...initialParameters(spec, defaultExperiment.seed)].map(([name, { shape, values }]) => [
      name,
      { shape, values: [...values] },
    ]),
  );
  const { learningRate, momentum, weightDecay } = defaultExperiment.training;
  const training = { rate: learningRate.rate, momentum, weightDecay };
  return startProcess({ command: python, arguments: [script], environment }, { ...order, parameters, training });
}
