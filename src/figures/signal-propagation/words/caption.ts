import type { Translatable } from '../../../i18n/translatable.ts';
import type { captionWords } from './en/caption.ts';

export { captionWords } from './en/caption.ts';
export type CaptionWords = Translatable<typeof captionWords>;
