import type { Translatable } from '../../../i18n/translatable.ts';
import type { wakingWords } from './en/waking.ts';

export { wakingWords } from './en/waking.ts';
export type WakingWords = Translatable<typeof wakingWords>;
