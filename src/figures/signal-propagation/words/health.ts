import type { Translatable } from '../../../i18n/translatable.ts';
import type { healthWords } from './en/health.ts';

export { healthWords } from './en/health.ts';
export type HealthWords = Translatable<typeof healthWords>;
