import type { Translatable } from '../../../i18n/translatable.ts';
import type { drawnWords } from './en/drawn.ts';

export { drawnWords } from './en/drawn.ts';
export type DrawnWords = Translatable<typeof drawnWords>;
