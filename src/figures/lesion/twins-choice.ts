import { buildNode } from '../../charts/build-node.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { listTrained } from '../../store/network-store.ts';
import { keptTwins, readTwins } from '../../live-figure/kept-networks/kept-twins.ts';
import type { KeptTwins, Twins } from '../../live-figure/kept-networks/kept-twins.ts';
import { recordedTwins } from './twins.ts';
import type { ChoiceWords } from './words/choice.ts';

/** Of the twins that the page starts from; the others are called by their keys. */
const recordedValue = 'recorded';

const labPlace = 'introduction/#guess';

/** Which twins are cut: those of the record, or a pair that the device keeps. It owns the choice. */
export class TwinsChoice {
  readonly element: HTMLElement;
  readonly #words: ChoiceWords;
  readonly #onChoose: (twins: Twins) => void;
  readonly #select = buildNode(document, 'select');
  readonly #label: HTMLElement;
  /** Left alone where it says the same again, which would be read out. */
  readonly #said = new ContentPlace(buildNode(document, 'p', { role: 'status' }));
  #kept: readonly KeptTwins[] = [];
  #chosen = recordedValue;
  /** Whether a link has asked for those that are chosen. */
  #isLinked = false;
  /** Whether the list has been asked for: nobody looks at what the device keeps before. */
  #isOpen = false;

  constructor(words: ChoiceWords, onChoose: (twins: Twins) => void, signal: AbortSignal) {
    this.#words = words;
    this.#onChoose = onChoose;
    this.#label = buildNode(document, 'label', { hidden: true }, [words.label, ' ', this.#select]);
    this.element = buildNode(document, 'div', { class: 'twins-choice' }, [this.#label, this.#said.element]);
    this.#select.addEventListener('change', () => void this.#choose(this.#select.value));
    // The lab may have trained others meanwhile, in another tab or before the reader came back.
    const follow = () => void (this.#isOpen && !document.hidden && this.refresh());
    for (const event of ['focus', 'pageshow']) addEventListener(event, follow, { signal });
    document.addEventListener('visibilitychange', follow, { signal });
    for (const event of ['pointerdown', 'focus']) this.#select.addEventListener(event, follow, { signal });
  }

  /** Looks at what the device keeps now. A pair that is chosen stays a choice. */
  async refresh(): Promise<void> {
    this.#isOpen = true;
    const listed = await listTrained();
    const { networks, damaged } = listed.type === 'done' ? listed.value : { networks: [], damaged: 0 };
    const pairs = keptTwins(networks);
    const chosen = this.#kept.filter(({ key }) => key === this.#chosen && !pairs.some((pair) => pair.key === key));
    this.#kept = [...chosen, ...pairs];
    this.#showOptions();
    const { unreadable, damaged: skipped } = this.#words;
    this.#said.show([
      ...this.#whereTheyAre(),
      ...(this.#kept.length === 0 ? this.#wayThere() : []),
      ...(listed.type === 'failed' ? [` ${unreadable}`] : []),
      ...(damaged > 0 ? [` ${skipped(damaged)}`] : []),
    ]);
  }

  /** Takes twins that a link asks for as chosen. */
  async begin({ key }: KeptTwins): Promise<void> {
    this.#chosen = key;
    this.#isLinked = true;
    await this.refresh();
  }

  async #choose(value: string): Promise<void> {
    const kept = this.#kept.find(({ key }) => key === value);
    const twins = kept ? await readTwins(kept) : recordedTwins;
    // The reader may have chosen others meanwhile.
    if (this.#select.value !== value) return;
    if (!twins) {
      this.#select.value = this.#chosen;
      return this.#said.show([this.#words.gone]);
    }
    this.#chosen = value;
    this.#isLinked = false;
    this.#said.show(this.#whereTheyAre());
    this.#onChoose(twins);
  }

  /** Of the reader's own, what a link to the figure opens. */
  #whereTheyAre(): readonly string[] {
    if (this.#chosen === recordedValue) return [];
    return [this.#isLinked ? this.#words.linkHere : this.#words.noLink];
  }

  #showOptions(): void {
    const option = (value: string, name: string) => buildNode(document, 'option', { value }, [name]);
    const nameOf = ({ network, seed, training }: Experiment) =>
      this.#words.name(network.depth, seed, training.iterations);
    const options = [
      option(recordedValue, this.#words.recorded(nameOf(recordedTwins.residual.experiment))),
      ...this.#kept.map(({ key, residual, savedAt }) =>
        option(key, this.#words.kept(nameOf(residual.experiment), savedAt)),
      ),
    ];
    this.#label.hidden = this.#kept.length === 0;
    // A list that is open stays as it is where nothing has changed.
    const shown = [...this.#select.options];
    if (options.length === shown.length && options.every((own, index) => own.isEqualNode(shown[index]!))) return;
    this.#select.replaceChildren(...options);
    this.#select.value = this.#chosen;
  }

  #wayThere(): readonly (string | Node)[] {
    const { before, lab, after } = this.#words.none;
    const link = buildNode(document, 'a', { href: `${import.meta.env.BASE_URL}${labPlace}` }, [lab]);
    return [before, link, after];
  }
}
