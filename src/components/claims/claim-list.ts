import { claimSources } from '../../i18n/claim-sources.ts';
import { claimSections, parseClaims } from '../../paper/claims.ts';
import type { Claim } from '../../paper/claims.ts';

/** Every step of the paper's argument, in its order. */
export const claims: readonly Claim[] = claimSections.flatMap((section) => parseClaims(section, claimSources[section]));
