import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { experimentOf } from '../../worker/fakes/experiments.ts';
import type { InstrumentChoice } from '../../experiment/instrument-choice.ts';
import { recordRun } from './record-run.ts';
import { resumeFrom } from './unfinished-run.ts';

const experiment = experimentOf(8, { iterations: 30 });
const command = 'npm run record -- trained-to-the-end';
const instruments: readonly InstrumentChoice[] = [
  { type: 'share-error', due: { kind: 'every', iterations: 10 }, share: { set: 'test', images: 100 } },
  { type: 'gradient-norms', due: { kind: 'every', iterations: 10 } },
  { type: 'responses', due: { kind: 'end' }, share: { set: 'test', images: 100 } },
];

/** What a run has found, and not when and how fast. */
const found = ({ records, measurements, evaluation }: Awaited<ReturnType<typeof recordRun>>) => {
  return { records, measurements, evaluation };
};

test('a run that was stopped goes on from its file to the same bits, and tells again what it has told', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'unfinished-')), 'run');
  const whole = await recordRun(experiment, command, { instruments });
  const stopping = recordRun(
    experiment,
    command,
    {
      instruments,
      onIteration: ({ iteration }) => {
        if (iteration === 27) throw new Error('stopped');
      },
    },
    { ...resumeFrom(path), every: 10 },
  );
  await expect(stopping).rejects.toThrow('stopped');
  const { unfinished } = resumeFrom(path);
  expect(unfinished?.records).toHaveLength(20);

  const told: number[] = [];
  const onIteration = ({ iteration }: { iteration: number }) => void told.push(iteration);
  const again = await recordRun(experiment, command, { instruments, onIteration }, resumeFrom(path));
  expect(found(again)).toEqual(found(whole));
  expect(told).toEqual(whole.records.map(({ iteration }) => iteration));
});
