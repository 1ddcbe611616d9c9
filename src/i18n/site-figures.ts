import type { siteFiguresStrings } from './en/site-figures.ts';
import type { Translatable } from './translatable.ts';

export { siteFiguresStrings } from './en/site-figures.ts';
export type SiteFiguresStrings = Translatable<typeof siteFiguresStrings>;
