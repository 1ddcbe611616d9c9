import type { Checkpoint } from '../../engine/checkpoint.ts';
import { unfinishedRun } from '../../engine/unfinished-run.ts';
import type { UnfinishedRun } from '../../engine/unfinished-run.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import { deleteRuns, findRun, keepRun, listRuns } from '../../store/run-store.ts';
import type { SweepOptions, SweepState } from '../../worker/sweep.ts';
import { blockEditorStrings as words } from './words.ts';

/** Iterations from one state that is kept to the next. */
const every = 50;

/** Runs of written blocks that are kept unfinished: readers leave many blocks and come back to few. */
const most = 6;

/** Runs that were left before their end, as the device keeps them. Where it keeps nothing, training is as good as ever. */
export class UnfinishedBlocks {
  readonly #onChange: () => void;
  #found: ReadonlyMap<string, UnfinishedRun> = new Map();
  /** Keys of those that the device keeps, as far as this page knows. */
  readonly #kept = new Set<string>();
  /** Rises whenever others are looked for. */
  #turn = 0;
  /** What is written and deleted waits for what came before it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Iterations that the first of these has made that was left; null where none was. */
  iterationOf(experiments: readonly Experiment[]): number | null {
    const runs = experiments.flatMap((own) => this.#found.get(experimentKey(own)) ?? []);
    return runs[0]?.checkpoint.iteration ?? null;
  }

  /** The last state that a run was left in, or has come through. */
  stateOf(experiment: Experiment): Checkpoint | undefined {
    return this.#found.get(experimentKey(experiment))?.checkpoint;
  }

  /** Says of these how far they have come, while none of them trains. */
  noticesOf(experiments: readonly Experiment[]): readonly Notice[] {
    const iteration = this.iterationOf(experiments);
    if (iteration === null) return [];
    const { text, action } = words.unfinished;
    const { iterations } = experiments[0]!.training;
    return [{ text: text(iteration, iterations), action, onPress: () => void this.forget(experiments) }];
  }

  /** Looks for what is kept of these. */
  async look(experiments: readonly Experiment[]): Promise<void> {
    const turn = ++this.#turn;
    await this.#last;
    const read = await Promise.all(experiments.map(async (own) => [experimentKey(own), await findRun(own)] as const));
    if (turn !== this.#turn) return;
    this.#found = new Map(
      read.flatMap(([key, result]) => (result.type === 'done' && result.value ? [[key, result.value] as const] : [])),
    );
    for (const key of this.#found.keys()) this.#kept.add(key);
    this.#onChange();
  }

  /** What is wanted of a training for it to go on from there, and to be gone on with. */
  get wishes(): Pick<SweepOptions, 'unfinished' | 'checkpoints'> {
    const found = this.#found;
    return {
      unfinished: (experiment) => found.get(experimentKey(experiment)),
      checkpoints: {
        every,
        onCheckpoint: (run, checkpoint) => {
          const unfinished = unfinishedRun(checkpoint, run);
          const key = experimentKey(run.experiment);
          this.#kept.add(key);
          this.#found = new Map([...this.#found, [key, unfinished]]);
          void this.#next(async () => {
            await keepRun(run.experiment, unfinished);
            await this.#makeRoom();
          });
        },
      },
    };
  }

  /** What has come to its end need not be gone on with. */
  follow({ runs }: SweepState): void {
    const ended = runs.filter(({ status }) => status === 'done' || status === 'diverged');
    const keys = ended.map(({ experiment }) => experimentKey(experiment)).filter((key) => this.#kept.has(key));
    if (keys.length > 0) void this.#delete(keys);
  }

  /** These begin anew. */
  forget(experiments: readonly Experiment[]): Promise<void> {
    return this.#delete(experiments.map(experimentKey));
  }

  async #delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#kept.delete(key);
    this.#found = new Map([...this.#found].filter(([key]) => !keys.includes(key)));
    this.#onChange();
    await this.#next(() => deleteRuns(keys));
  }

  async #makeRoom(): Promise<void> {
    const list = await listRuns();
    if (list.type !== 'done') return;
    const own = list.value.runs.filter(({ experiment }) => experiment.network.written !== undefined);
    if (own.length > most) await deleteRuns(own.slice(most).map(({ key }) => key));
  }

  #next(act: () => Promise<unknown>): Promise<void> {
    const next = this.#last.then(act).then(() => undefined);
    this.#last = next;
    return next;
  }
}
