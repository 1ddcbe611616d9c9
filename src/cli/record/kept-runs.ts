import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Experiment } from '../../experiment/experiment.ts';
import { parseStartedExperiment } from '../../experiment/parse-started-experiment.ts';
import { formatRecordedRuns, parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { keptFolder, keptName } from './kept-file.ts';

/** The finished runs of one recording, kept in build/recordings until all of them are there. */
export class KeptRuns {
  readonly #name: string;
  readonly #folder: URL;

  constructor(name: string) {
    this.#name = name;
    this.#folder = keptFolder(name);
  }

  #fileOf(experiment: Experiment): URL {
    return new URL(`${keptName(experiment)}.json`, this.#folder);
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
