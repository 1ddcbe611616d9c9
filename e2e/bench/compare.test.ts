import { beforeEach, expect, test, vi } from 'vitest';
import { comparedWorks } from '../../src/experiment/bench-result.ts';
import type { TrainerName } from '../../src/experiment/bench-result.ts';
import { compare } from './compare.ts';
import type { Contestant } from './contestants.ts';
import type { Answers, Iterations, Order, Question, RunningTrainer } from './protocol.ts';

beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));

/** A trainer that takes as long as it says, without taking any time. */
interface Script {
  readonly pace: number;
  readonly losses?: (iteration: number) => number;
  readonly cannot?: string;
}

const works = comparedWorks.slice(0, 3);
const effort = { rounds: 4, turnMilliseconds: 100, totalMilliseconds: 1000 };
const falling = (iteration: number) => 2 / (iteration + 1);
const webgl = { draws: 1, programs: 1, uploadedBytes: 1, textureBytes: 1 };

/** Compares scripted trainers; `turns` lists who was asked for iterations, in order. */
async function compareScripted(scripts: Partial<Record<TrainerName, Script>>) {
  const turns: TrainerName[] = [];
  const ended: TrainerName[] = [];
  const start = async ({ trainer }: Order): Promise<RunningTrainer> => {
    const { pace, losses = falling, cannot } = scripts[trainer] ?? { pace: 1 };
    if (cannot !== undefined) throw new Error(cannot);
    let done = 0;
    const iterations = (count: number): Iterations => {
      turns.push(trainer);
      return { times: Array<number>(count).fill(pace), losses: Array.from({ length: count }, () => losses(done++)) };
    };
    const answer = (question: Question) => (question.ask === 'iterations' ? iterations(question.count) : webgl);
    const ask = async <Kind extends Question['ask']>(question: Extract<Question, { ask: Kind }>) =>
      answer(question) as Answers[Kind];
    return { ask, end: () => void ended.push(trainer) };
  };
  const contestants = Object.keys(scripts).map((name): Contestant => {
    return { trainer: name as TrainerName, place: 'node', sameNetwork: name !== 'convnetjs', fast: true };
  });
  const rows = await compare({ contestants, works, effort, patienceMilliseconds: 1000, start: () => start });
  const reasonsOf = (trainer: TrainerName) => rows.filter((row) => row.trainer === trainer).map(({ reason }) => reason);
  return { rows, turns, ended, reasonsOf };
}

test('every trainer has a row for every work, with the median of its times', async () => {
  const { rows } = await compareScripted({ 'ours-wasm': { pace: 10 }, pytorch: { pace: 20 } });
  expect(rows.map(({ trainer, timing }) => [trainer, timing?.median])).toEqual(
    works.flatMap(() => [
      ['ours-wasm', 10],
      ['pytorch', 20],
    ]),
  );
});

test('trainers take turns: after the warm-up, none has two before the others have had one', async () => {
  const { turns } = await compareScripted({ 'ours-wasm': { pace: 10 }, pytorch: { pace: 10 } });
  const timed = turns.slice(24, 24 + 8);
  for (let round = 0; round < 4; round++) {
    expect(new Set(timed.slice(2 * round, 2 * round + 2))).toEqual(new Set(['ours-wasm', 'pytorch']));
  }
});

test('a trainer that cannot run is reported with its reason, and the others go on', async () => {
  const scripts = { 'ours-wasm': { pace: 10 }, 'tfjs-layers-wasm': { pace: 1, cannot: 'no such kernel' } } as const;
  const { rows, reasonsOf } = await compareScripted(scripts);
  expect(reasonsOf('tfjs-layers-wasm')).toEqual(['no such kernel', 'no such kernel', 'no such kernel']);
  expect(rows.filter(({ timing }) => timing !== null)).toHaveLength(3);
});

test('a work whose iterations are expected to take too long is left out, with the estimate', async () => {
  const { reasonsOf } = await compareScripted({ 'ours-wasm': { pace: 10 }, 'tfjs-layers-cpu': { pace: 900 } });
  expect(reasonsOf('tfjs-layers-cpu')).toEqual([
    ...[null, 'left out: an iteration would take about 3 s', 'left out: an iteration would take about 9 s'],
  ]);
});

test('a trainer whose first loss is not ours trains another network, unless that is known', async () => {
  const losses = (iteration: number) => 3 / (iteration + 1);
  const scripts = { 'ours-wasm': { pace: 10 }, pytorch: { pace: 10, losses }, convnetjs: { pace: 10, losses } };
  const { reasonsOf } = await compareScripted(scripts);
  expect(reasonsOf('pytorch')[0]).toBe('trains another network: its first loss is 3, ours 2');
  expect(reasonsOf('convnetjs')[0]).toBeNull();
});

test('a trainer whose loss does not fall, or is no number, has no time', async () => {
  const scripts = {
    'ours-wasm': { pace: 10 },
    'jax-js-matmul': { pace: 10, losses: () => 2 },
    'jax-js-convolution': { pace: 10, losses: (iteration: number) => (iteration < 20 ? 2 : NaN) },
  };
  const { reasonsOf } = await compareScripted(scripts);
  expect(reasonsOf('jax-js-matmul')[0]).toBe('does not learn: its loss went from 2 to 2');
  expect(reasonsOf('jax-js-convolution')[0]).toBe('its loss became NaN');
});

test('WebGL is counted for those that draw, and every trainer is ended', async () => {
  const { rows, ended } = await compareScripted({ 'ours-wasm': { pace: 10 }, 'ours-webgl': { pace: 10 } });
  expect(rows.map((row) => row.webgl)).toEqual([null, webgl, null, webgl, null, webgl]);
  expect(ended).toHaveLength(6);
});
