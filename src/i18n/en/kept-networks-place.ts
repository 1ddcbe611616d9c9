/** Around the list of kept networks: what is said before the list and its own words have been loaded. */
export const keptNetworksPlaceStrings = {
  title: 'Networks kept on this device',
  loading: 'Loading …',
  missing: 'The list could not be loaded. Close it and open it again to retry.',
} as const;
