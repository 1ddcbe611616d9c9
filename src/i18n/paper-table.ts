import type { paperTableStrings } from './en/paper-table.ts';
import type { Translatable } from './translatable.ts';

export { paperTableStrings } from './en/paper-table.ts';
export type PaperTableStrings = Translatable<typeof paperTableStrings>;
