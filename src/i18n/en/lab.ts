export const labStrings = {} as const;
