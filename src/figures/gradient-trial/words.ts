import type { Translatable } from '../../i18n/translatable.ts';
import type { gradientTrialStrings } from './words/en.ts';

export { gradientTrialStrings } from './words/en.ts';
export type GradientTrialStrings = Translatable<typeof gradientTrialStrings>;
