import type { foldStrings } from './en/folds.ts';
import type { Translatable } from './translatable.ts';

export { foldStrings } from './en/folds.ts';
export type FoldStrings = Translatable<typeof foldStrings>;
