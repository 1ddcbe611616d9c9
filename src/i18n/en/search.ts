/** Words of the search. */
export const searchStrings = {
  open: 'Search',
  title: 'Search this site',
  label: 'Words to look for',
  close: 'Close',
  hint: 'Words of a chapter, a table, a definition. Arrow keys move through what was found.',
  none: (words: string) => `Nothing found for “${words}”. A single word, or another form of it, may find more.`,
  found: (pages: number) => (pages === 1 ? 'Found on one page' : `Found on ${pages} pages`),
  searching: 'Searching',
  failed: 'The search could not be loaded. The chapters are listed under Chapters, above.',
  slow: (seconds: number) =>
    `The search has not answered for ${seconds} seconds. The chapters are listed under Chapters, above.`,
  again: 'Try again',
  key: '/',
} as const;
