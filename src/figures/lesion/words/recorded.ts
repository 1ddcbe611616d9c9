import type { Translatable } from '../../../i18n/translatable.ts';
import type { lesionWords } from './en/recorded.ts';

export { lesionWords } from './en/recorded.ts';
export type LesionWords = Translatable<typeof lesionWords>;
