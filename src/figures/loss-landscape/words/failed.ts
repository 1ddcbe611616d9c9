import type { Translatable } from '../../../i18n/translatable.ts';
import type { planeFailures } from './en/failed.ts';

export { planeFailures } from './en/failed.ts';
export type PlaneFailures = Translatable<typeof planeFailures>;
