import { words as strings } from './words.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { paperWidth, toyNode } from './bottleneck-toy.ts';

/** Makes the bottleneck toy answer to its controls. */
export function operateToy(root: HTMLElement): void {
  const form = requireChild(root, 'form.toy-form', HTMLFormElement);
  const place = requireChild(root, '[data-toy]', HTMLElement);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    const fields = new FormData(form);
    const filters = Number(fields.get('toy-filters') ?? paperWidth);
    const projection = fields.get('toy-projection') !== null;
    place.replaceChildren(toyNode({ filters, projection }, { document, strings }));
    for (const row of root.querySelectorAll<HTMLElement>('tr[data-option]')) {
      row.classList.toggle('is-chosen', row.dataset['option'] === (projection ? 'C' : 'B'));
    }
  });
}
