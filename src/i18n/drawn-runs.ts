import type { drawnRunsStrings } from './en/drawn-runs.ts';
import type { Translatable } from './translatable.ts';

export { drawnRunsStrings } from './en/drawn-runs.ts';
export type DrawnRunsStrings = Translatable<typeof drawnRunsStrings>;
