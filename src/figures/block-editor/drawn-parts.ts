import { areSame } from '../../experiment/permalink.ts';
import type { Study } from '../../experiment/study.ts';
import { ownNameOf } from '../../live-figure/own-images/own-name.ts';
import type { Part } from '../../live-figure/redraw.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import { drawnRuns, hasTraining, keptBeside } from './drawn-runs.ts';
import type { Opened } from './editor-on-demand.ts';
import type { BlockSettings } from './study.ts';
import type { KeptLine, TrainingPicture } from './training-data.ts';
import type { BlockPlaces } from './view.ts';

export interface DrawnSources {
  readonly places: BlockPlaces;
  readonly study: Study<BlockSettings>;
  readonly settings: () => BlockSettings;
  /** Null until the editor has come. */
  readonly opened: () => Opened | null;
  readonly runs: () => readonly RunProgress[];
  /** Null until they have come. */
  readonly recorded: () => readonly RecordedRun[] | null;
  readonly kept: () => readonly KeptLine[];
}

/** What the figure draws in the place of what the page came with: what code is, and what came of training it. */
export class DrawnParts {
  readonly #sources: DrawnSources;
  /** Whether more is to be shown of training than what the page came with. */
  #isTrainingDrawn = false;

  constructor(sources: DrawnSources) {
    this.#sources = sources;
  }

  get runs(): Pick<TrainingPicture, 'own' | 'beside'> {
    return drawnRuns(this.#sources.runs());
  }

  /** What code is; of code that has not run, that it is not known. */
  get ofBlock(): readonly Part[] {
    const { places, settings, opened } = this.#sources;
    const { live, editor } = opened() ?? {};
    if (!live || !editor) return [];
    if (editor.shown) return live.blockParts(editor.shown, settings(), places);
    return editor.isWaiting ? live.waitingParts(settings(), places) : [];
  }

  get all(): readonly Part[] {
    const { places, study, settings, opened, runs, ...sources } = this.#sources;
    const blocks = this.ofBlock;
    const { live } = opened() ?? {};
    const { data } = settings();
    const keptNow = () => keptBeside(sources.kept(), runs());
    // Recorded networks saw other images: nobody waits for them.
    const recorded = sources.recorded() ?? (data.name === 'own' ? [] : null);
    const isOther = () => !areSame(study, settings(), study.defaults);
    // What has been drawn once is drawn anew, also where the last of it goes.
    this.#isTrainingDrawn ||= blocks.length > 0 || hasTraining(keptNow(), data) || isOther();
    if (!live || !recorded || !this.#isTrainingDrawn) return blocks;
    const picture = (): TrainingPicture => {
      const own = settings();
      return { recorded, ...this.runs, settings: own, images: ownNameOf(own.data), kept: keptNow() };
    };
    return [...blocks, ...live.trainingParts(picture, places)];
  }
}
