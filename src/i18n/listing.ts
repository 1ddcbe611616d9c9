import type { listingStrings } from './en/listing.ts';
import type { Translatable } from './translatable.ts';

export { listingStrings } from './en/listing.ts';
export type ListingStrings = Translatable<typeof listingStrings>;
