import type { Problem } from '../../experiment/study.ts';
import { words as accountantWords } from './words.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { fieldNames } from './choice-fields.ts';
import { nameOf, sideOf } from './study.ts';

const words = accountantWords.form;

function labelOf(name: string): string {
  const side = sideOf(name);
  const field = fieldNames.find((one) => side && nameOf(side, one) === name);
  if (!side || !field) return words.measure;
  return `${words.legend[side]}, ${field === 'network' ? words.network[side] : words[field]}`;
}

/** Says what of the form cannot be counted. Words for what a field takes are loaded with the first problem. */
export class ProblemAlert {
  readonly #place: HTMLElement;
  readonly #wants = new LaterPart(
    () => import('../../live-figure/link-notices.ts'),
    () => this.#say(),
  );
  #problems: readonly Problem[] = [];

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  show(problems: readonly Problem[]): void {
    this.#problems = problems;
    if (problems.length > 0) this.#wants.ask();
    this.#say();
  }

  /** Nothing while the words are on their way; where they do not come, what follows from the problems. */
  #say(): void {
    const { part, isLacking } = this.#wants;
    const sentences = part
      ? this.#problems.map(({ field, text, want }) => words.problem(labelOf(field), text, part.wantWords(want)))
      : [];
    const isSaid = this.#problems.length > 0 && (part !== null || isLacking);
    const alert = isSaid ? [...sentences, words.stillShows].join(' ') : '';
    // Set only when it changes: an alert is read out each time it is set.
    if (this.#place.textContent !== alert) this.#place.textContent = alert;
  }
}
