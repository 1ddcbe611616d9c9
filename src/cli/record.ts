import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Recording } from '../engine/recording.ts';
import { findRecordings } from './record/find-recordings.ts';
import { recordLongRuns } from './record/record-long-runs.ts';
import { recordRuns } from './record/record-runs.ts';
import { toolsFor } from './record/tools.ts';

// npm run record -- degradation-lab [--threads 1]
// npm run record -- --readme: what recording again takes, by the times in content/runs, into the README
// Makes content/runs/<name>.json, and what else the recording of this name consists of. Runs are recorded in parallel,
// one thread each; finished ones are kept in build/recordings, so that the program can be interrupted and called again.

const folder = new URL('../../content/runs/', import.meta.url);

function record(name: string, recording: Recording, threads: number): Promise<void> {
  switch (recording.kind) {
    case 'runs':
      return recordRuns(name, recording, folder, threads);
    case 'long-runs':
      return recordLongRuns(name, recording, folder, threads);
    case 'own':
      return recording.write(folder, toolsFor(name));
  }
}

function refuse(problem: string): never {
  console.error(problem);
  process.exit(1);
}

const options = { threads: { type: 'string' }, readme: { type: 'boolean' } } as const;
const { positionals, values } = parseArgs({ allowPositionals: true, options });
if (values.readme) {
  const [{ writeTimes }, { recordingTimes }] = await Promise.all([
    import('./readme-recordings.ts'),
    import('./recording-times.ts'),
  ]);
  console.log(`wrote ${await writeTimes(await recordingTimes())}`);
  process.exit(0);
}
const [name = '(none)'] = positionals;
const threads = Number(values.threads ?? availableParallelism());
const recordings = await findRecordings();
const recording = recordings.get(name);
if (!recording) refuse(`unknown figure: ${name} (want ${[...recordings.keys()].join(', ')})`);
if (!Number.isInteger(threads) || threads < 1) {
  refuse(`invalid threads: ${values.threads} (want a whole number, at least 1)`);
}
await record(name, recording, threads);
console.log(`wrote content/runs/${name}.json`);
