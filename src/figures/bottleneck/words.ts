import type { Translatable } from '../../i18n/translatable.ts';
import type { bottleneckStrings } from './words/en.ts';

export { bottleneckStrings } from './words/en.ts';
export type BottleneckStrings = Translatable<typeof bottleneckStrings>;
