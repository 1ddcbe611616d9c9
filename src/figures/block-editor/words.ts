import type { Translatable } from '../../i18n/translatable.ts';
import type { blockEditorStrings } from './words/en.ts';

export { blockEditorStrings } from './words/en.ts';
export type BlockEditorStrings = Translatable<typeof blockEditorStrings>;
