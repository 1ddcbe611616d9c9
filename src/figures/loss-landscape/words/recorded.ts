import type { Translatable } from '../../../i18n/translatable.ts';
import type { landscapeWords } from './en/recorded.ts';

export { landscapeWords } from './en/recorded.ts';
export type LandscapeWords = Translatable<typeof landscapeWords>;
