import type { oldIdeasStrings } from './en/old-ideas.ts';
import type { Translatable } from './translatable.ts';

export { oldIdeasStrings } from './en/old-ideas.ts';
export type OldIdeasStrings = Translatable<typeof oldIdeasStrings>;
