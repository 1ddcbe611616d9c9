import type { Translatable } from '../../../i18n/translatable.ts';
import type { choiceWords } from './en/choice.ts';

export { choiceWords } from './en/choice.ts';
export type ChoiceWords = Translatable<typeof choiceWords>;
