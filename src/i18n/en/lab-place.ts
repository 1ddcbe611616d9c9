/** On the page of the reader's runs, before what lists them has been loaded. */
export const labPlaceStrings = {
  missing: 'What lists your runs could not be loaded. Reload the page to try again.',
} as const;
