import type { Translatable } from '../../i18n/translatable.ts';
import type { workbenchStrings } from './words/en.ts';

export { workbenchStrings } from './words/en.ts';
export type WorkbenchStrings = Translatable<typeof workbenchStrings>;
