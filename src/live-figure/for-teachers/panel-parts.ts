import { buildNode } from '../../charts/build-node.ts';
import { formatClassLink } from '../../experiment/class-link.ts';
import type { ClassLink } from '../../experiment/class-link.ts';
import { fieldsOfLink } from '../../experiment/link-fields.ts';
import { areSame, formatPermalink } from '../../experiment/permalink.ts';
import type { Study } from '../../experiment/study.ts';
import { teachersStrings as words } from '../../i18n/teachers.ts';
import type { TaughtFigure } from './taught-figure.ts';

/**
 * The settings of a figure as the query of a link; empty where they are as they come, so that a guess stays one. What a
 * link fixes or hides is written down in any case: the default may be another some day, and the task would be, too.
 */
export function queryOf<Settings>(
  { study, form }: TaughtFigure<Settings>,
  { fixed, hidden }: Pick<ClassLink, 'fixed' | 'hidden'>,
): string {
  const isAsItComes = areSame(study, form.settings, study.defaults);
  return isAsItComes && fixed.length + hidden.length === 0 ? '' : formatPermalink(study, form.settings);
}

/**
 * What stands behind the `#` of a link for others: what this page's address keeps there of the figure itself, as a reader's
 * code in the field that its element names by `data-hash-field`, then what is asked of the figure. What other figures are
 * asked, and what only this device has, does not go along.
 */
export function hashForOthers<Settings>(root: HTMLElement, study: Study<Settings>, link: ClassLink): string {
  const own = root.dataset['hashField'];
  const kept = fieldsOfLink(location.hash.replace(/^#/, '')).find(({ named, name }) => !named && name === own);
  return [kept?.text ?? '', formatClassLink(study, link)].filter((text) => text !== '').join('&');
}

/** The page of one figure alone. */
export function embedAddress(root: HTMLElement, query: string): URL {
  const address = new URL(`${import.meta.env.BASE_URL}embed/${root.dataset['figure'] ?? ''}/`, location.href);
  address.search = query;
  return address;
}

/** A button that copies what a field says, and a line that tells what came of it. */
export function copyNodes(field: HTMLTextAreaElement, text: string): readonly HTMLElement[] {
  const status = buildNode(document, 'span', { role: 'status' });
  const button = buildNode(document, 'button', { type: 'button', class: 'quiet' }, [text]);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(field.value).then(
      () => (status.textContent = words.copied),
      () => {
        field.select();
        status.textContent = words.notCopied;
      },
    );
  });
  return [button, status];
}

/** A text to be copied. */
export function copiedField(label: string, rows: number): HTMLTextAreaElement {
  return buildNode(document, 'textarea', { readonly: true, rows, 'aria-label': label, spellcheck: 'false' });
}

/** A group of what a button opens. */
export function teachersPanel(label: string, children: readonly (Node | null)[]): HTMLElement {
  return buildNode(document, 'div', { class: 'teachers-panel', role: 'group', 'aria-label': label }, children);
}
