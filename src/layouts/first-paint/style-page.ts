import { createHash } from 'node:crypto';

const link = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const policy = /(<meta http-equiv="content-security-policy" content="[^"]*?style-src )/;

/** Addresses of the style sheets that a page links to, in their order. */
export function linkedSheets(html: string): readonly string[] {
  return [...html.matchAll(link)].map(([, address = '']) => address);
}

/** The page with these styles inside, allowed by its policy, in the place of the sheets that it linked to. */
export function withStyles(html: string, css: string): string {
  if (css.includes('</style')) throw new Error('a style sheet would end its own element');
  if (!policy.test(html)) throw new Error('a page without a policy for its styles');
  const hash = createHash('sha256').update(css).digest('base64');
  return html
    .replace(link, '')
    .replace(policy, (start) => `${start}'sha256-${hash}' `)
    .replace('</head>', () => `<style>${css}</style></head>`);
}
