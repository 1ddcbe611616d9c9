import type { ownImagesStrings } from './en/own-images.ts';
import type { Translatable } from './translatable.ts';

export { ownImagesStrings } from './en/own-images.ts';
export type OwnImagesStrings = Translatable<typeof ownImagesStrings>;
