import type { RecordingOfRuns } from '../../engine/recording.ts';
import { writeFile } from 'node:fs/promises';
import { formatRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { KeptRuns } from './kept-runs.ts';
import { recordInThread } from './record-in-thread.ts';
import { RecordingBar } from './recording-bar.ts';
import { commandFor } from './tools.ts';

/** The runs of a recording in the order of its experiments; those that are missing are trained, so many at a time. */
async function runsOf(name: string, recording: RecordingOfRuns, kept: KeptRuns, threads: number) {
  const { experiments, instruments, nudged } = recording;
  const runs: (RecordedRun | undefined)[] = await Promise.all(experiments.map((experiment) => kept.read(experiment)));
  const missing = [...experiments.entries()].filter(([index]) => !runs[index]);
  const bar = new RecordingBar(
    missing.map(([, experiment]) => experiment),
    runs.length,
  );
  const queue = missing.values();
  const worker = async () => {
    for (const [index, experiment] of queue) {
      const task = { experiment, command: commandFor(name), instruments, nudged };
      const run = await recordInThread(task, () => bar.iteration(experiment));
      await kept.keep(run);
      runs[index] = run;
      bar.runEnded();
    }
  };
  await Promise.all(Array.from({ length: threads }, worker));
  bar.stop();
  return runs.filter((run) => run !== undefined);
}

/** Writes `<name>.json` into a folder whose address ends with a slash. */
export async function recordRuns(
  name: string,
  recording: RecordingOfRuns,
  folder: URL,
  threads: number,
): Promise<void> {
  const kept = new KeptRuns(name);
  const runs = await runsOf(name, recording, kept, threads);
  const text = recording.summary?.(runs) ?? formatRecordedRuns({ figure: name, runs });
  await writeFile(new URL(`${name}.json`, folder), text);
  await kept.clear();
}
