import type { DataChoice, OwnData, SiteData } from '../../experiment/data-sets.ts';
import { ownImagesStrings as words } from '../../i18n/own-images.ts';
import { ownData } from '../own-data.ts';
import type { NamedData } from '../own-data.ts';
import { missingWords } from './bring-images.ts';
import type { DataSelect } from './data-select.ts';
import { nameOfOwn } from './own-name.ts';

export interface OwnImagesSources<Settings> {
  readonly select: DataSelect;
  readonly form: { settings: Settings };
  /** Images that stand in for those that are not here. */
  readonly instead: SiteData;
  readonly isTraining: () => boolean;
  /** Those that were chosen are not here: the form has others. */
  readonly onMissing: () => void;
  /** There are others to choose from. */
  readonly onList: () => void;
  /** Of the one figure of a page that trains on what the reader puts to use: it is told what is chosen now, or why not. */
  readonly onUse?: { readonly chosen: (sentence: string) => void; readonly busy: (sentence: string) => void };
  /** The page is left. */
  readonly signal: AbortSignal;
}

/** The reader's own data among the images of a form: offered while they are here, and chosen where they are put to use. */
export class OwnImages<Settings extends { readonly data: DataChoice }> {
  readonly #sources: OwnImagesSources<Settings>;
  /** Asked for, and not here. */
  #missing: OwnData | null = null;
  #hasRead = false;

  constructor(sources: OwnImagesSources<Settings>) {
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
    const { name, side } = this.#sources.instead;
    return [`${missingWords(this.#missing)} ${words.instead(words.site(name, side))}`];
  }

  #changed(): void {
    const { select, form, isTraining, onList, onUse } = this.#sources;
    select.offer(ownData.all);
    const wanted = onUse ? ownData.takeWanted() : null;
    if (wanted) return this.#choose(wanted);
    const { data } = form.settings;
    if (data.name !== 'own') return;
    if (this.#hasRead && !isTraining() && !ownData.find(data)) return this.#giveUp(data);
    onList();
  }

  #choose(own: NamedData): void {
    const { select, form, isTraining, onUse } = this.#sources;
    const { element } = select;
    element.scrollIntoView({ block: 'center' });
    if (isTraining()) return onUse?.busy(words.busy(own.title));
    this.#missing = null;
    form.settings = { ...form.settings, data: own.choice };
    onUse?.chosen(words.chosen(nameOfOwn(own, ownData.all)));
    element.focus({ preventScroll: true });
  }

  #giveUp(data: OwnData): void {
    const { form, instead, onMissing } = this.#sources;
    this.#missing = data;
    form.settings = { ...form.settings, data: instead };
    onMissing();
  }
}
