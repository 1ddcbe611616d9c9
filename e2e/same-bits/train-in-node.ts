import { readDataSet } from '../../src/data/read-data-set.node.ts';
import type { DataSet } from '../../src/data/data-set.ts';
import { nodeAssets } from '../../src/engine/assets.node.ts';
import { useBackend } from '../../src/engine/backends.ts';
import { trainedStart } from '../../src/engine/edited-start.ts';
import { train } from '../../src/engine/train.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import type { Evaluation, IterationRecord } from '../../src/experiment/records.ts';
import { cases } from './cases.ts';
import type { Outcome } from './outcome.ts';
import { permalinks, experimentsOfPermalink } from './permalinks.ts';
import { readSmallData } from './small-data.ts';

// A process of its own, which runs the sources as they are: `node e2e/same-bits/train-in-node.ts` prints what each case
// and each experiment of each permalink gives, without any browser, bundler or worker.

async function outcomeOf(experiment: Experiment, data: DataSet): Promise<Outcome> {
  const records: IterationRecord[] = [];
  let evaluation: Evaluation | null = null;
  // As the recorder does it.
  const from = await trainedStart(experiment, data);
  for await (const event of train(experiment, data, { from })) {
    if (event.type === 'diverged') throw new Error(`diverged at iteration ${event.iteration}`);
    if (event.type === 'iteration') records.push(event.record);
    if (event.type === 'evaluation') evaluation = event.evaluation;
  }
  return { records, evaluation };
}

await useBackend('wasm', nodeAssets());
const outcomes: Record<string, Outcome> = {};
for (const { name, side, experiment } of cases) outcomes[name] = await outcomeOf(experiment, await readSmallData(side));
for (const permalink of Object.values(permalinks)) {
  for (const [name, experiment] of Object.entries(experimentsOfPermalink(permalink))) {
    outcomes[name] = await outcomeOf(experiment, await readDataSet(experiment.data));
  }
}
process.stdout.write(JSON.stringify(outcomes));
