import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RecordingOfLongRuns } from '../../engine/recording.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { sampledRunOf } from '../../experiment/sampled-run.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import { formatSampledRuns, parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { keptFolder, keptName } from './kept-file.ts';
import { recordInThread } from './record-in-thread.ts';
import { RecordingBar } from './recording-bar.ts';
import { commandFor } from './tools.ts';

/** The file of a recording, which grows run by run. */
class GrowingFile {
  readonly #figure: string;
  readonly #file: URL;
  readonly #runs: Map<string, SampledRun>;

  private constructor(figure: string, file: URL, runs: readonly SampledRun[]) {
    this.#figure = figure;
    this.#file = file;
    this.#runs = new Map(runs.map((run) => [experimentKey(run.experiment), run]));
  }

  static async open(figure: string, file: URL): Promise<GrowingFile> {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return new GrowingFile(figure, file, text === undefined ? [] : parseSampledRuns(text).runs);
  }

  lacks(experiment: Experiment): boolean {
    return !this.#runs.has(experimentKey(experiment));
  }

  /** Adds a run; the order is that of the plan, so that the file is the same whichever run ends first. */
  async add(run: SampledRun, plan: readonly Experiment[]): Promise<void> {
    this.#runs.set(experimentKey(run.experiment), run);
    const runs = plan.flatMap((experiment) => this.#runs.get(experimentKey(experiment)) ?? []);
    const unfinished = new URL(`${this.#file.href}.new`);
    await writeFile(unfinished, formatSampledRuns({ figure: this.#figure, runs }));
    await rename(unfinished, this.#file);
  }
}

/** Adds to `<name>.json`, in a folder whose address ends with a slash, those runs that it lacks. */
export async function recordLongRuns(
  name: string,
  { experiments, instruments }: RecordingOfLongRuns,
  folder: URL,
  threads: number,
): Promise<void> {
  const file = await GrowingFile.open(name, new URL(`${name}.json`, folder));
  const missing = experiments.filter((experiment) => file.lacks(experiment));
  const bar = new RecordingBar(missing, experiments.length);
  await mkdir(keptFolder(name), { recursive: true });
  const queue = missing.values();
  const worker = async () => {
    for (const experiment of queue) {
      const unfinished = fileURLToPath(new URL(`${keptName(experiment)}.unfinished`, keptFolder(name)));
      const task = { experiment, command: commandFor(name), instruments, nudged: false, unfinished };
      const run = await recordInThread(task, () => bar.iteration(experiment));
      await file.add(sampledRunOf(run), experiments);
      await rm(unfinished, { force: true });
      bar.runEnded();
    }
  };
  await Promise.all(Array.from({ length: threads }, worker));
  bar.stop();
  await rm(keptFolder(name), { recursive: true });
}
