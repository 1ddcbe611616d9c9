import type { blockDrawingStrings } from './en/block-drawings.ts';
import type { Translatable } from './translatable.ts';

export { blockDrawingStrings } from './en/block-drawings.ts';
export type BlockDrawingStrings = Translatable<typeof blockDrawingStrings>;
