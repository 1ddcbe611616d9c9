// Code in a link stands behind the `#`, which browsers keep to themselves: no host hears of it.

/** Where the end of an address holds code, it begins with this. What else figures are asked there follows after `&`. */
export const blockMark = '#block=';

/** Whether the end of an address asks for runs that the reader keeps (`drawn-runs/runs-link.ts`). */
export const asksForKept = (hash: string): boolean => hash.includes('block.runs=');

/** Whether the end of an address holds code. */
export const isBlockLink = (hash: string): boolean => hash.startsWith(blockMark);

/** The code in the end of an address as it stands there, with its mark; empty where there is none. */
export const packedIn = (hash: string): string => (isBlockLink(hash) ? hash.replace(/&.*$/s, '') : '');

/** The end of an address with other code in it, as `linkOf` gives it, or with none; what else is asked there stays. */
export function hashWithPacked(hash: string, packed: string): string {
  const fields = hash.replace(/^#/, '').split('&');
  const others = fields.filter((field) => field.includes('=') && !isBlockLink(`#${field}`));
  return [packed.replace(/^#/, ''), ...others].filter((text) => text !== '').join('&');
}
