import type { Backend } from '../../engine/backends.ts';

/** A page's address with another permalink in its query, and the backend where it is forced. */
export function addressWith(permalink: string, backend: Backend | 'auto', { href }: { readonly href: string }): string {
  const address = new URL(href);
  address.search = backend === 'auto' ? permalink : `${permalink}&backend=${backend}`;
  return address.href;
}
