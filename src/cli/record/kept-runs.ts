import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { nodeAssets } from '../../engine/assets.node.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseStartedExperiment } from '../../experiment/parse-started-experiment.ts';
import { formatRecordedRuns, parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';

/** A run is finished for these kernels only: others give other bits. */
const { kernelsWasm } = nodeAssets();

/** The finished runs of one recording, kept in build/recordings until all of them are there. */
export class KeptRuns {
  readonly #name: string;
  readonly #folder: URL;

  constructor(name: string) {
    this.#name = name;
    this.#folder = new URL(`../../../build/recordings/${name}/`, import.meta.url);
  }

  #fileOf(experiment: Experiment): URL {
    const hash = createHash('sha256').update(experimentKey(experiment)).update(kernelsWasm).digest('hex');
    return new URL(`${hash.slice(0, 16)}.json`, this.#folder);
  }

  async read(experiment: Experiment): Promise<RecordedRun | undefined> {
    const text = await readFile(this.#fileOf(experiment), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : parseRecordedRuns(text, parseStartedExperiment).runs[0];
  }

  async keep(run: RecordedRun): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#fileOf(run.experiment), formatRecordedRuns({ figure: this.#name, runs: [run] }));
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
