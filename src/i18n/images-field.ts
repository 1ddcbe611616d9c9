import type { imagesFieldStrings } from './en/images-field.ts';
import type { Translatable } from './translatable.ts';

export { imagesFieldStrings } from './en/images-field.ts';
export type ImagesFieldStrings = Translatable<typeof imagesFieldStrings>;
