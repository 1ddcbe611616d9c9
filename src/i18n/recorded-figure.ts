import type { recordedFigureStrings } from './en/recorded-figure.ts';
import type { Translatable } from './translatable.ts';

export { recordedFigureStrings } from './en/recorded-figure.ts';
export type RecordedFigureStrings = Translatable<typeof recordedFigureStrings>;
