import { expect, test, vi } from 'vitest';
import type { Checkpoint } from '../../engine/checkpoint.ts';
import type { NonFiniteValue } from '../../engine/written/non-finite-iteration.ts';
import { writtenPlaces } from '../../networks/written/written-block.ts';
import type { DivergedRun, Sought } from '../../worker/divergence-search.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { blockExperiments } from './block-experiment.ts';
import { DivergedLine } from './diverged-line.ts';
import { blockOf } from './sandbox/evaluate.ts';
import { traceBlock } from './sandbox/tracer.ts';
import { blockStudy } from './study.ts';

const code = `function block(x, { conv, batchNorm, relu, scale, multiply, add, shortcut, filters, stride }) {
  relu(x);
  let F = batchNorm(conv(x, { filters, stride }));
  F = scale(multiply(F, F), 900);
  F = multiply(F, F);
  return relu(add(F, shortcut(x)));
}`;
const blocks = writtenPlaces(8).map((place) => traceBlock(blockOf(code), place));
const [experiment, ...twins] = blockExperiments(blocks, { ...blockStudy.defaults, depth: 14, twins: true });

const ended = (own: RunProgress['experiment'], iteration: number | null) =>
  ({
    experiment: own,
    status: iteration === null ? 'running' : 'diverged',
    failure: iteration === null ? null : { type: 'diverged', iteration, cause: 'at-once', rate: 0.03 },
  }) as RunProgress;

function setUp() {
  const sought: { run: DivergedRun; end: (found: Sought) => void; release: () => void }[] = [];
  const onChange = vi.fn();
  const leaving = new AbortController();
  const line = new DivergedLine(onChange, leaving.signal, (run, end) => {
    const release = vi.fn();
    sought.push({ run, end, release });
    return { release };
  });
  const follow = (runs: readonly RunProgress[], status: SweepState['status'] = 'done', from?: Checkpoint) =>
    line.follow({ runs, status } as SweepState, () => from);
  return { line, sought, onChange, leaving, follow };
}

const value = (of: NonFiniteValue['of'], at: NonFiniteValue['at']): Sought => ({
  type: 'sought',
  found: { iteration: 2, of, at },
});

test('where the reader’s run diverged is looked for once nothing trains, from the last state that it had, and once', () => {
  const { line, sought, follow } = setUp();
  const from = { iteration: 50 } as Checkpoint;
  const runs = [ended(experiment!, 61), ended(twins[0]!, null)];
  follow(runs, 'running', from);
  expect([sought, line.notices]).toEqual([[], []]);
  follow(runs, 'done');
  follow(runs, 'done');
  expect(sought.map(({ run }) => run)).toEqual([{ experiment, iteration: 61, from }]);
  expect(line.notices).toHaveLength(1);
  sought[0]!.end({ type: 'sought', found: null });
  expect([line.notices, line.problemIn({ blocks })]).toEqual([[], { code: 'diverged-unfound' }]);
});

test('the step that was found is told by its line, though the block has steps before it that nothing reads', () => {
  const { line, sought, follow } = setUp();
  follow([ended(experiment!, 2)]);
  // Input, convolution, BN, product.
  sought[0]!.end(value('output', { block: 'stage2.block1', step: 3 }));
  const of = { of: 'output', kind: 'multiply', iteration: 2, stage: 2, block: 1 };
  expect(line.problemIn({ blocks })).toEqual({ code: 'diverged', line: 4, ...of });
  const behind = writtenPlaces(8).map((place) => traceBlock(blockOf(`// one line more\n${code}`), place));
  expect(line.problemIn({ blocks: behind })).toEqual({ code: 'diverged', line: 5, ...of });
});

test('what is outside of the blocks has no line, and neither has what could not be looked for', () => {
  const outside = setUp();
  outside.follow([ended(experiment!, 2)]);
  outside.sought[0]!.end(value('gradient', null));
  expect(outside.line.problemIn({ blocks })).toEqual({ code: 'diverged-outside', of: 'gradient', iteration: 2 });
  const offline = setUp();
  offline.follow([ended(experiment!, 2)]);
  offline.sought[0]!.end({ type: 'failed', failure: { type: 'files-not-loaded', reason: 'offline' } });
  expect(offline.line.problemIn({ blocks })).toEqual({
    code: 'diverged-unsought',
    why: expect.stringContaining('ffline') as string,
  });
});

test('twins that diverge are not looked into', () => {
  const { sought, follow } = setUp();
  follow([ended(twins[0]!, 3), ended(experiment!, null)]);
  expect(sought).toEqual([]);
});

test('it is forgotten with its run, and what is found after that is not told', () => {
  const { line, sought, onChange, follow } = setUp();
  follow([ended(experiment!, 2)]);
  line.forget();
  expect(sought[0]!.release).toHaveBeenCalledTimes(1);
  const told = onChange.mock.calls.length;
  sought[0]!.end(value('output', null));
  expect([line.problemIn({ blocks }), line.notices, onChange.mock.calls.length]).toEqual([null, [], told]);
});

test('where it had to make room, nothing is said to be looked for any more', () => {
  const { line, sought, follow } = setUp();
  follow([ended(experiment!, 2)]);
  sought[0]!.end({ type: 'released' });
  expect([line.problemIn({ blocks }), line.notices]).toEqual([null, []]);
});
