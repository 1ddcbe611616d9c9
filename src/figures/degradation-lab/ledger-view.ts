import { buildNode } from '../../charts/build-node.ts';
import type { BesideWords as Words } from './words/beside.ts';
import type { EarlierSweep, Ledger } from './ledger.ts';

function rowOf({ id, name, kept }: EarlierSweep, words: Words): HTMLLIElement {
  const own = { 'data-id': id, type: 'button', class: 'quiet' };
  const keep = {
    ...own,
    'data-ledger': 'keep',
    'aria-pressed': kept ? 'true' : 'false',
    'aria-label': `${words.keep}: ${name}`,
  };
  return buildNode(document, 'li', {}, [
    buildNode(document, 'input', {
      type: 'text',
      value: name,
      maxlength: 40,
      'data-id': id,
      'aria-label': words.name(name),
    }),
    buildNode(document, 'button', keep, [words.keep]),
    buildNode(document, 'button', { ...own, 'data-ledger': 'delete', 'aria-label': `${words.delete}: ${name}` }, [
      words.delete,
    ]),
  ]);
}

/** Earlier sweeps, each with its name, and what was deleted last, with the way back. */
export function ledgerNode(ledger: Ledger, deleted: EarlierSweep | null, words: Words): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (ledger.length > 0) {
    fragment.append(
      buildNode(document, 'h4', {}, [words.title]),
      buildNode(
        document,
        'ul',
        {},
        ledger.map((entry) => rowOf(entry, words)),
      ),
    );
  }
  if (deleted) {
    const undo = buildNode(document, 'button', { type: 'button', class: 'quiet', 'data-ledger': 'undo' }, [words.undo]);
    fragment.append(buildNode(document, 'p', { role: 'status' }, [words.deleted(deleted.name), ' ', undo]));
  }
  return fragment;
}
