import type { Translatable } from '../../i18n/translatable.ts';
import type { labWords } from './words/en.ts';

export { labWords } from './words/en.ts';
export type LabWords = Translatable<typeof labWords>;
