/** Words of the pages that show one figure alone. */
export const embedStrings = {
  title: (number: string, page: string) => `${number} of ${page}`,
  /** Before the name of the site. */
  from: 'From',
  place: (number: string, page: string) => `${number} of ${page}`,
  withoutOrigin:
    'This frame has no origin of its own (sandbox without allow-same-origin), so the browser may refuse it scripts, forms and storage. The figure shows what was recorded, and may not train here. It trains in its chapter:',
} as const;
