import type { Problem } from '../../experiment/study.ts';
import { words as accountantWords } from './words.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import type * as linkNotices from '../../live-figure/link-notices.ts';
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
  readonly #wants: LaterPart<typeof linkNotices>;
  #problems: readonly Problem[] = [];

  /** `onChange` hears when there are words for it. */
  constructor(onChange: () => void) {
    this.#wants = new LaterPart(() => import('../../live-figure/link-notices.ts'), onChange);
  }

  set problems(problems: readonly Problem[]) {
    this.#problems = problems;
    if (problems.length > 0) this.#wants.ask();
  }

  /** Empty while the words are on their way; where they do not come, what follows from the problems. */
  get text(): string {
    const { part, isLacking } = this.#wants;
    if (this.#problems.length === 0 || (part === null && !isLacking)) return '';
    const sentences = part
      ? this.#problems.map(({ field, text, want }) => words.problem(labelOf(field), text, part.wantWords(want)))
      : [];
    return [...sentences, words.stillShows].join(' ');
  }
}
