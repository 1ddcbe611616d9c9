/** What can be asked of the claims: how firmly they are said, what is shown of them here, and which view of them. */
export const filterGroups = ['firmly', 'here', 'view'] as const;
export type FilterGroup = (typeof filterGroups)[number];

/** What a reader wants to see: of each group the kinds that are chosen, of which a claim has to be one. None wants all. */
export type ClaimFilter = Readonly<Record<FilterGroup, readonly string[]>>;

/** What is asked of a row. */
export interface FilteredClaim {
  readonly type: string;
  readonly here: string;
  readonly oftenSaid: boolean;
}

export const everyClaim: ClaimFilter = { firmly: [], here: [], view: [] };

/** By what a choice of the form takes in, where that is more than what it is called. */
const firm = ['measured', 'argued', 'supposed'];
const notConfirmed = ['not-confirmed', 'contrary'];

/** Whether a claim is of the kind that one choice of the form is called by. */
function isOfKind({ type, here, oftenSaid }: FilteredClaim, group: FilterGroup, kind: string): boolean {
  switch (group) {
    case 'firmly':
      return kind === 'other' ? !firm.includes(type) : kind === type;
    case 'here':
      return kind === 'not-confirmed' ? notConfirmed.includes(here) : kind === here;
    case 'view':
      return oftenSaid;
  }
}

/** Whether a claim is wanted: in every group in which something is chosen, it is of one of the kinds. */
export function isWanted(claim: FilteredClaim, filter: ClaimFilter): boolean {
  return filterGroups.every(
    (group) => filter[group].length === 0 || filter[group].some((kind) => isOfKind(claim, group, kind)),
  );
}

/** How many claims are of a kind, among those that the other groups want. */
export function countOfKind(
  claims: readonly FilteredClaim[],
  filter: ClaimFilter,
  { group, kind }: { readonly group: FilterGroup; readonly kind: string },
): number {
  const others = { ...filter, [group]: [] };
  return claims.filter((claim) => isOfKind(claim, group, kind) && isWanted(claim, others)).length;
}

/** The filter in the query of an address; `isChoice` knows which kinds the form has, and others are left out. */
export function filterIn(query: string, isChoice: (group: FilterGroup, kind: string) => boolean): ClaimFilter {
  const given = new URLSearchParams(query);
  const kindsOf = (group: FilterGroup) => given.getAll(group).filter((kind) => isChoice(group, kind));
  return { firmly: kindsOf('firmly'), here: kindsOf('here'), view: kindsOf('view') };
}

/** A query with the filter in it: `?firmly=measured&firmly=argued`; whatever else it holds stays. */
export function queryWith(query: string, filter: ClaimFilter): string {
  const written = new URLSearchParams(query);
  for (const group of filterGroups) {
    written.delete(group);
    for (const kind of filter[group]) written.append(group, kind);
  }
  return written.size === 0 ? '' : `?${written.toString()}`;
}
