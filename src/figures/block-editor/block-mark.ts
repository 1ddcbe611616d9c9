// Code in a link stands behind the `#`, which browsers keep to themselves: no host hears of it.

/** Where an address ends with code, it ends with this before it. */
export const blockMark = '#block=';

/** Whether the end of an address asks for runs that the reader keeps (`drawn-runs/runs-link.ts`). */
export const asksForKept = (hash: string): boolean => hash.includes('block.runs=');

/** Whether the end of an address holds code. */
export const isBlockLink = (hash: string): boolean => hash.startsWith(blockMark);
