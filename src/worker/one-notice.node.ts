import type { Plugin } from 'vite';

const comment = /\/\*[\s\S]*?\*\/\n?/g;

/** A script with each notice of a licence once, where it first stands: every file of TensorFlow.js brings the same. */
export function withoutRepeatedNotices(code: string): string {
  const seen = new Set<string>();
  return code.replace(comment, (text) => {
    if (!text.includes('@license')) return text;
    const isRepeated = seen.has(text.trim());
    seen.add(text.trim());
    return isRepeated ? '' : text;
  });
}

/** For the build of workers: their scripts say each notice once, and are a third smaller before they are compressed. */
export function oneNotice(): Plugin {
  return {
    name: 'one-notice',
    generateBundle(_, bundle) {
      for (const entry of Object.values(bundle)) {
        if (entry.type === 'chunk') entry.code = withoutRepeatedNotices(entry.code);
      }
    },
  };
}
