import type { blockDesignsStrings } from './en/block-designs.ts';
import type { Translatable } from './translatable.ts';

export { blockDesignsStrings } from './en/block-designs.ts';
export type BlockDesignsStrings = Translatable<typeof blockDesignsStrings>;
