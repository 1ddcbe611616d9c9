/** What a reader wants to see of the claims; an empty choice wants all. */
export interface ClaimFilter {
  readonly firmly: string;
  readonly here: string;
  readonly view: string;
}

/** What is asked of a row. */
export interface FilteredClaim {
  readonly type: string;
  readonly here: string;
  readonly oftenSaid: boolean;
}

export const everyClaim: ClaimFilter = { firmly: '', here: '', view: '' };

/** By what a choice of the form takes in, where that is more than what it is called. */
const firm = ['measured', 'argued', 'supposed'];
const notConfirmed = ['not-confirmed', 'contrary'];

/** Whether a claim is of the kind that is wanted. */
export function isWanted({ type, here, oftenSaid }: FilteredClaim, filter: ClaimFilter): boolean {
  const firmly = filter.firmly === 'other' ? !firm.includes(type) : filter.firmly === '' || filter.firmly === type;
  const found =
    filter.here === 'not-confirmed' ? notConfirmed.includes(here) : filter.here === '' || filter.here === here;
  return firmly && found && (filter.view === '' || oftenSaid);
}

const names = ['firmly', 'here', 'view'] as const;

/** The filter in the query of an address; `isChoice` knows which values the form has, and others count as none. */
export function filterIn(query: string, isChoice: (name: string, value: string) => boolean): ClaimFilter {
  const given = new URLSearchParams(query);
  const [firmly, here, view] = names.map((name) => {
    const value = given.get(name) ?? '';
    return isChoice(name, value) ? value : '';
  });
  return { firmly: firmly ?? '', here: here ?? '', view: view ?? '' };
}

/** A query with the filter in it: `?firmly=measured`; whatever else it holds stays. */
export function queryWith(query: string, filter: ClaimFilter): string {
  const written = new URLSearchParams(query);
  for (const name of names) {
    if (filter[name] === '') written.delete(name);
    else written.set(name, filter[name]);
  }
  return written.size === 0 ? '' : `?${written.toString()}`;
}
