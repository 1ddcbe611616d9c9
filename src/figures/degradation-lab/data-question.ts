import { imageStrip } from '../../charts/image-strip.ts';
import type { LabelledImage } from '../../charts/image-strip.ts';
import type { DataSet, ImageSet } from '../../data/data-set.ts';
import { nothingLoaded } from '../../data/transfer.ts';
import type { Loaded } from '../../data/transfer.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import { defaultExperiment, sides } from '../../experiment/defaults.ts';
import { classStrings } from '../../i18n/classes.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { words as labWords } from './words.ts';
import { pageFiles } from '../../worker/sweep-dependencies.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

const words = labWords.data;

function pixelsOf({ images }: ImageSet, index: number, side: number): Uint8Array {
  return images.subarray(index * side ** 2, (index + 1) * side ** 2);
}

/** The first training image of each class. */
export function firstOfEachClass({ classes, training, side }: DataSet): readonly LabelledImage[] {
  return classes.map(classStrings.name).flatMap((name, label) => {
    const index = training.labels.indexOf(label);
    if (index < 0) return [];
    return [
      { pixels: pixelsOf(training, index, side), side, description: words.description(name, side), lines: [name] },
    ];
  });
}

/** Test images that a run got wrong, with what they are and what they were taken for. */
export function mistakesOf({ classes, test, side }: DataSet, { evaluation }: ShownRun): readonly LabelledImage[] {
  return (evaluation?.mistakes ?? []).map(({ index, predicted }) => {
    const nameAt = (label = -1) => classStrings.name(classes[label] ?? '');
    const [name, taken] = [nameAt(test.labels[index]), nameAt(predicted)];
    const description = words.mistake(name, taken);
    return { pixels: pixelsOf(test, index, side), side, description, lines: [name, words.takenFor(taken)] };
  });
}

/** The deepest evaluated network of each kind, at its first seed. */
export function deepestOf(runs: readonly ShownRun[]): readonly ShownRun[] {
  const evaluated = runs.filter(({ evaluation }) => evaluation !== null);
  return [false, true].flatMap((residual) => {
    const own = evaluated.filter(({ experiment }) => experiment.network.residual === residual);
    const depth = Math.max(...own.map(({ experiment }) => experiment.network.depth));
    return own.find(({ experiment }) => experiment.network.depth === depth) ?? [];
  });
}

function nameOf({ experiment: { network } }: ShownRun): string {
  const { networkName, kinds } = chartStrings;
  return networkName(network.residual ? kinds.residual : kinds.plain, network.depth);
}

/** "Look at the data": images are loaded when the reader asks for them, never before. */
export class DataQuestion {
  readonly #root: HTMLElement;
  readonly #message: HTMLElement;
  readonly #strips: HTMLElement;
  readonly #mistakes: HTMLButtonElement;
  readonly #signal: AbortSignal;
  #runs: readonly ShownRun[] = [];

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
    this.#message = requireChild(root, '.data-message', HTMLElement);
    this.#strips = requireChild(root, '.strips', HTMLElement);
    this.#mistakes = requireChild(root, '[data-show-mistakes]', HTMLButtonElement);
    this.#mistakes.addEventListener('click', () => void this.#showMistakes());
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-show-images]')) {
      const side = sides.find((own) => `${own}` === button.dataset['showImages']) ?? defaultExperiment.data.side;
      button.addEventListener('click', () => void this.#showClasses({ ...defaultExperiment.data, side }));
    }
  }

  /** Offers the mistakes of live runs once there are some. */
  offer(runs: readonly ShownRun[]): void {
    this.#runs = runs;
    this.#mistakes.hidden = deepestOf(runs).length === 0;
  }

  async #showClasses(choice: DataChoice): Promise<void> {
    const data = await this.#load(choice);
    if (data) this.#strips.replaceChildren(this.#strip(words.strip(choice.side), firstOfEachClass(data)));
  }

  async #showMistakes(): Promise<void> {
    const deepest = deepestOf(this.#runs);
    const data = deepest[0] && (await this.#load(deepest[0].experiment.data));
    if (!data) return;
    this.#strips.replaceChildren(
      ...deepest.map((run) => this.#strip(words.mistakesOf(nameOf(run)), mistakesOf(data, run))),
    );
  }

  #strip(title: string, images: readonly LabelledImage[]): DocumentFragment {
    const heading = document.createElement('h4');
    heading.textContent = title;
    const fragment = document.createDocumentFragment();
    fragment.append(heading, imageStrip(images, { document, label: title }));
    return fragment;
  }

  async #load(choice: DataChoice): Promise<DataSet | undefined> {
    this.#root.toggleAttribute('aria-busy', true);
    this.#say(words.loading(nothingLoaded));
    try {
      // Seen, but not spoken: only the beginning and the end are.
      const onProgress = (loaded: Loaded) => this.#say(words.loading(loaded), 'off');
      const data = await pageFiles.loadData(choice, { signal: this.#signal, onProgress });
      this.#say('');
      return data;
    } catch (error) {
      this.#say(words.failed(error instanceof Error ? error.message : `${error}`));
      return undefined;
    } finally {
      this.#root.toggleAttribute('aria-busy', false);
    }
  }

  #say(message: string, live: 'polite' | 'off' = 'polite'): void {
    this.#message.ariaLive = live;
    this.#message.textContent = message;
  }
}
