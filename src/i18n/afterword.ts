import type { afterwordStrings } from './en/afterword.ts';
import type { Translatable } from './translatable.ts';

export { afterwordStrings } from './en/afterword.ts';
export type AfterwordStrings = Translatable<typeof afterwordStrings>;
