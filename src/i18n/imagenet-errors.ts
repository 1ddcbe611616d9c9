import type { imagenetErrorsStrings } from './en/imagenet-errors.ts';
import type { Translatable } from './translatable.ts';

export { imagenetErrorsStrings } from './en/imagenet-errors.ts';
export type ImagenetErrorsStrings = Translatable<typeof imagenetErrorsStrings>;
