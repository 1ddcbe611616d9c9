export const labPlaceStrings = {} as const;
