import type { Translatable } from '../../../i18n/translatable.ts';
import type { liveWords } from './en/live.ts';

export { liveWords } from './en/live.ts';
export type LiveWords = Translatable<typeof liveWords>;
