import { queryWith } from '../experiment/permalink.ts';
import type { Study } from '../experiment/study.ts';
import { parseBackend } from './backend-choice.ts';

/**
 * A page's address with other settings of one figure in its query. What other figures have there stays, and the backend
 * where it is forced; `backend` forces another, or none.
 */
export function addressWith<Settings>(
  study: Study<Settings>,
  settings: Settings,
  { href }: { readonly href: string },
  backend = parseBackend(new URL(href).search).backend,
): string {
  const address = new URL(href);
  const query = queryWith(address.search, study, settings);
  address.search = backend === 'auto' ? query : `${query}&backend=${backend}`;
  return address.href;
}
