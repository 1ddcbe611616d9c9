/** A page's address with another permalink in its query. A forced backend stays. */
export function addressWith(permalink: string, { href }: { readonly href: string }): string {
  const address = new URL(href);
  const backend = address.searchParams.get('backend');
  address.search = backend === null ? permalink : `${permalink}&backend=${encodeURIComponent(backend)}`;
  return address.href;
}
