import type { Translatable } from '../../../i18n/translatable.ts';
import type { builtWords } from './en/built.ts';

export { builtWords } from './en/built.ts';
export type BuiltWords = Translatable<typeof builtWords>;
