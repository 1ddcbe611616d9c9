import type { Translatable } from '../../../i18n/translatable.ts';
import type { liveStrings } from './en/live.ts';

export { liveStrings } from './en/live.ts';
export type LiveStrings = Translatable<typeof liveStrings>;
