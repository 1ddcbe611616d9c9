import { buildNode } from '../../charts/build-node.ts';
import { dataKey } from '../../experiment/data-sets.ts';
import { parseDataKey } from '../../experiment/parse-data-key.ts';
import { ownImagesStrings as words } from '../../i18n/own-images.ts';
import type { NamedData } from '../own-data.ts';
import type { FieldControls } from '../study-form.ts';
import { nameOfOwn } from './own-name.ts';

/** The choice of images: those of the site stand in the page, the reader's own follow them. */
export class DataSelect implements FieldControls {
  readonly element: HTMLSelectElement;
  #own: readonly NamedData[] = [];

  constructor(element: HTMLSelectElement) {
    this.element = element;
  }

  readonly read = (): string => this.element.value;

  /** Data of the reader's that are not offered, or not yet, can be chosen all the same: whoever trains judges. */
  readonly write = (text: string): void => this.#show(text);

  /** The reader's own data that can be chosen; what is chosen stays. */
  offer(own: readonly NamedData[]): void {
    this.#own = own;
    this.#show(this.element.value);
  }

  #show(chosen: string): void {
    const names = new Map(this.#own.map((own) => [dataKey(own.choice), nameOfOwn(own, this.#own)]));
    const asked = parseDataKey(chosen);
    if (asked?.name === 'own' && !names.has(chosen)) names.set(chosen, words.unnamed);
    const options = [...names].map(([value, name]) => buildNode(document, 'option', { value }, [name]));
    this.element.querySelector('optgroup')?.remove();
    if (options.length > 0) this.element.append(buildNode(document, 'optgroup', { label: words.group }, options));
    this.element.value = chosen;
  }
}
