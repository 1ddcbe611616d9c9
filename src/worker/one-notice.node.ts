import type { Plugin } from 'vite';

const comment = /\/\*[\s\S]*?\*\/\n?/g;
const holder = /^.*Copyright.*\n/m;

const isNotice = (text: string) => text.includes('@license');

/** What a notice grants: all of it but the line with its holder. */
const termsOf = (notice: string) => notice.replace(holder, '').trim();

/**
 * A script with the terms of each licence once, where they first stand, under the holders of all notices with these
 * terms: every file of TensorFlow.js brings its own, and only years and holders differ.
 */
export function withJoinedNotices(code: string): string {
  const holders = new Map<string, Set<string>>();
  for (const [notice] of code.matchAll(comment)) {
    if (!isNotice(notice)) continue;
    const terms = termsOf(notice);
    const [line = ''] = holder.exec(notice) ?? [];
    holders.set(terms, (holders.get(terms) ?? new Set<string>()).add(line));
  }
  return code.replace(comment, (text) => {
    if (!isNotice(text)) return text;
    const terms = termsOf(text);
    const own = holders.get(terms);
    holders.delete(terms);
    return own ? text.replace(holder, () => [...own].join('')) : '';
  });
}

/** For the build of workers: their scripts say each licence once, and are a third smaller before they are compressed. */
export function oneNotice(): Plugin {
  return {
    name: 'one-notice',
    generateBundle(_, bundle) {
      for (const entry of Object.values(bundle)) {
        if (entry.type === 'chunk') entry.code = withJoinedNotices(entry.code);
      }
    },
  };
}
