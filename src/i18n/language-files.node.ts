import type { Plugin } from 'vite';

/** Files of words in English: `i18n/en/x.ts`, `words/en.ts` or `words/en/x.ts` of a room, `content/en/x.yaml`, `content/en/x/y.yaml`. */
const english =
  /^(?<folder>.*\/(?:src\/i18n|src\/figures\/[\w-]+\/words|content))\/en(?<rest>\.ts|(?:\/[\w-]+){1,2}\.(?:ts|yaml))(?<query>\?.*)?$/;

/** The file of the same words in another language; null for a file that holds none in English. */
export function inLanguage(path: string, locale: string): string | null {
  const { folder, rest, query = '' } = english.exec(path)?.groups ?? {};
  return folder === undefined ? null : `${folder}/${locale}${rest}${query}`;
}

/**
 * For the build: whoever imports words in English, as the neutral modules beside them do, is given those in the language
 * of the build. A page thus holds one language, and nothing of how to choose.
 */
export function languageFiles(locale: string): Plugin {
  return {
    name: 'language-files',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (locale === 'en' || !/\ben\b/.test(source)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && inLanguage(found.id, locale);
    },
  };
}
