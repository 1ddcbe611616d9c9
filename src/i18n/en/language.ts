/** This language in addresses and in `content/`, and what numbers, lists and the order of names are formatted by. */
export const language = { locale: 'en', format: 'en-GB' } as const;
