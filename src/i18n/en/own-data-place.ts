/** On the page of the reader's runs, before what reads the reader's data has been loaded. */
export const ownDataPlaceStrings = {
  missing: 'What reads files could not be loaded. Reload the page to try again.',
} as const;
