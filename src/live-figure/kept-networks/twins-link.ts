import { fnv1a32 } from '../../experiment/fnv1a.ts';
import { fieldsOfLink } from '../../experiment/link-fields.ts';
import type { LinkedFigure, LinkField } from '../../experiment/link-fields.ts';
import { listTrained } from '../../store/network-store.ts';
import { keptTwins, readTwins } from './kept-twins.ts';
import type { KeptTwins, Twins } from './kept-twins.ts';

// Twins of the reader's that a figure is asked to open stand behind the `#`, since no other device has what they have
// learnt: `#lesion.twins=1a2b3c4d`.

const fieldName = 'twins';
const utf8 = new TextEncoder();

const markOf = ({ key }: Pick<KeptTwins, 'key'>): string => fnv1a32(utf8.encode(key)).toString(16);

/** What stands behind the `#` of a link that opens twins in a figure. */
export function formatTwinsLink(figure: LinkedFigure, twins: Pick<KeptTwins, 'key'>): string {
  return `${figure}.${fieldName}=${markOf(twins)}`;
}

const isOf =
  (figure: LinkedFigure) =>
  ({ owner, name }: LinkField): boolean =>
    owner === figure && name === fieldName;

const fieldsOfHash = (hash: string) => fieldsOfLink(hash.replace(/^#/, ''));

/** An address that asks a figure for no twins any more; what else it says stays. */
export function withoutTwinsLink(figure: LinkedFigure, href: string): string {
  const address = new URL(href);
  const others = fieldsOfHash(address.hash).filter((field) => !isOf(figure)(field));
  address.hash = others.map(({ text }) => text).join('&');
  return address.href;
}

/** The twins that a link asks a figure for; null where this device does not keep them, or they cannot be read. */
export async function linkedTwins(
  figure: LinkedFigure,
  hash: string,
): Promise<{ readonly kept: KeptTwins; readonly twins: Twins } | null> {
  const field = fieldsOfHash(hash).find(isOf(figure));
  const listed = await listTrained();
  if (field === undefined || listed.type === 'failed') return null;
  const kept = keptTwins(listed.value.networks).find((pair) => markOf(pair) === field.value);
  const twins = kept && (await readTwins(kept));
  return kept && twins ? { kept, twins } : null;
}
