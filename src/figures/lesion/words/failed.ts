import type { Translatable } from '../../../i18n/translatable.ts';
import type { heldFailures } from './en/failed.ts';

export { heldFailures } from './en/failed.ts';
export type HeldFailures = Translatable<typeof heldFailures>;
