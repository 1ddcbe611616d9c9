import { buildNode } from '../../charts/build-node.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { listTrained } from '../../store/network-store.ts';
import { keptTwins, readTwins } from './kept-twins.ts';
import type { KeptTwins } from './kept-twins.ts';
import { recordedTwins } from './twins.ts';
import type { Twins } from './twins.ts';
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
  readonly #said = buildNode(document, 'p', { role: 'status' });
  #kept: readonly KeptTwins[] = [];
  #chosen = recordedValue;

  constructor(words: ChoiceWords, onChoose: (twins: Twins) => void) {
    this.#words = words;
    this.#onChoose = onChoose;
    this.#label = buildNode(document, 'label', { hidden: true }, [words.label, ' ', this.#select]);
    this.element = buildNode(document, 'div', { class: 'twins-choice' }, [this.#label, this.#said]);
    this.#select.addEventListener('change', () => void this.#choose(this.#select.value));
  }

  /** Looks at what the device keeps now. A pair that is chosen stays a choice. */
  async refresh(): Promise<void> {
    const listed = await listTrained();
    const { networks, damaged } = listed.type === 'done' ? listed.value : { networks: [], damaged: 0 };
    const pairs = keptTwins(networks);
    const chosen = this.#kept.filter(({ key }) => key === this.#chosen && !pairs.some((pair) => pair.key === key));
    this.#kept = [...chosen, ...pairs];
    this.#showOptions();
    const { unreadable, damaged: skipped } = this.#words;
    this.#say([
      ...(this.#kept.length === 0 ? this.#wayThere() : []),
      ...(listed.type === 'failed' ? [` ${unreadable}`] : []),
      ...(damaged > 0 ? [` ${skipped(damaged)}`] : []),
    ]);
  }

  async #choose(value: string): Promise<void> {
    const kept = this.#kept.find(({ key }) => key === value);
    const twins = kept ? await readTwins(kept) : recordedTwins;
    // The reader may have chosen others meanwhile.
    if (this.#select.value !== value) return;
    if (!twins) {
      this.#select.value = this.#chosen;
      return this.#say([this.#words.gone]);
    }
    this.#chosen = value;
    this.#say(kept ? [this.#words.noLink] : []);
    this.#onChoose(twins);
  }

  #showOptions(): void {
    const option = (value: string, name: string) => buildNode(document, 'option', { value }, [name]);
    const nameOf = ({ network, seed, training }: Experiment) =>
      this.#words.name(network.depth, seed, training.iterations);
    this.#select.replaceChildren(
      option(recordedValue, this.#words.recorded(nameOf(recordedTwins.residual.experiment))),
      ...this.#kept.map(({ key, residual, savedAt }) =>
        option(key, this.#words.kept(nameOf(residual.experiment), savedAt)),
      ),
    );
    this.#select.value = this.#chosen;
    this.#label.hidden = this.#kept.length === 0;
  }

  #wayThere(): readonly (string | Node)[] {
    const { before, lab, after } = this.#words.none;
    const link = buildNode(document, 'a', { href: `${import.meta.env.BASE_URL}${labPlace}` }, [lab]);
    return [before, link, after];
  }

  #say(parts: readonly (string | Node)[]): void {
    this.#said.replaceChildren(...parts);
  }
}
