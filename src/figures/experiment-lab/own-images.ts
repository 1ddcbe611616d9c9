import type { OwnData } from '../../experiment/data-sets.ts';
import { ownData } from '../../live-figure/own-data.ts';
import type { NamedData } from '../../live-figure/own-data.ts';
import type { DataSelect } from './data-select.ts';
import type { LabForm } from './lab-form.ts';
import { nameOfOwn } from './own-name.ts';
import { labStudy } from './study/study.ts';
import { labWords } from './words.ts';

const words = labWords.own;

interface OwnImagesSources {
  readonly select: DataSelect;
  readonly form: LabForm;
  readonly isTraining: () => boolean;
  /** Data of the reader's are chosen now. */
  readonly onChoice: (sentence: string) => void;
  /** Those that were chosen are not here: the form has others. */
  readonly onMissing: () => void;
  /** There are others to choose from. */
  readonly onList: () => void;
  readonly tell: (sentence: string) => void;
  /** The page is left. */
  readonly signal: AbortSignal;
}

/** The reader's own data among the images of the form: offered while they are here, chosen where they are put to use. */
export class OwnImages {
  readonly #sources: OwnImagesSources;
  /** Asked for, and not here. */
  #missing: OwnData | null = null;
  #hasRead = false;

  constructor(sources: OwnImagesSources) {
    this.#sources = sources;
    const { select, signal } = sources;
    select.element.addEventListener('input', () => (this.#missing = null), { signal });
  }

  /** Settles when it is known which data are here. */
  async begin(): Promise<void> {
    await ownData.hear(() => this.#changed(), this.#sources.signal);
    this.#hasRead = true;
    this.#changed();
  }

  /** What is asked for and is not here, and what to do. */
  get notices(): readonly string[] {
    if (!this.#missing) return [];
    const { name, side } = labStudy.defaults.data as { readonly name: string; readonly side: number };
    return [`${words.missing(this.#missing)} ${words.instead(labWords.data(name, side))}`];
  }

  #changed(): void {
    const { select, form, isTraining, onList } = this.#sources;
    select.offer(ownData.all);
    const wanted = ownData.takeWanted();
    if (wanted) return this.#choose(wanted);
    const { data } = form.settings;
    if (data.name !== 'own') return;
    if (this.#hasRead && !isTraining() && !ownData.find(data)) return this.#giveUp(data);
    onList();
  }

  #choose(own: NamedData): void {
    const { select, form, isTraining, onChoice, tell } = this.#sources;
    const { element } = select;
    element.scrollIntoView({ block: 'center' });
    if (isTraining()) return tell(words.busy(own.title));
    this.#missing = null;
    form.settings = { ...form.settings, data: own.choice };
    onChoice(words.chosen(nameOfOwn(own, ownData.all)));
    element.focus({ preventScroll: true });
  }

  #giveUp(data: OwnData): void {
    const { form, onMissing } = this.#sources;
    this.#missing = data;
    form.settings = { ...form.settings, data: labStudy.defaults.data };
    onMissing();
  }
}
