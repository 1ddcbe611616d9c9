import type { detectionStrings } from './en/detection.ts';
import type { Translatable } from './translatable.ts';

export { detectionStrings } from './en/detection.ts';
export type DetectionStrings = Translatable<typeof detectionStrings>;
