import type { Translatable } from '../../i18n/translatable.ts';
import type { words } from './words/en.ts';

export { words } from './words/en.ts';
export type Words = Translatable<typeof words>;
