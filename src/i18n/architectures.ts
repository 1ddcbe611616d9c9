import type { architectureStrings } from './en/architectures.ts';
import type { Translatable } from './translatable.ts';

export { architectureStrings } from './en/architectures.ts';
export type ArchitectureStrings = Translatable<typeof architectureStrings>;
