import type { siteStrings } from './en/site.ts';
import type { Translatable } from './translatable.ts';

export { siteStrings } from './en/site.ts';
export type SiteStrings = Translatable<typeof siteStrings>;
