import type { figureStrings } from './en/figure.ts';
import type { Translatable } from './translatable.ts';

export { figureStrings } from './en/figure.ts';
export type FigureStrings = Translatable<typeof figureStrings>;
