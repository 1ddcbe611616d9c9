import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { inLanguage } from '../../src/i18n/language-files.node.ts';
import { en } from '../../src/languages/en.ts';
import { madeUp } from './made-up.ts';

const wrapping = fileURLToPath(new URL('made-up.ts', import.meta.url));
const original = '?english';

const isEnglish = (id: string) => inLanguage(id, 'en') === id;

/** Names that a file of words exports; throws on one that the list of the language does not name. */
function exportsOf(id: string): readonly string[] {
  const place = Object.entries(en).find(([place]) => id.replace(/\/en(?=[./])/, '') === `${sources}${place}.ts`);
  if (place === undefined) throw new Error(`not in src/languages/en.ts: ${id}`);
  return Object.keys(place[1]);
}

const sources = fileURLToPath(new URL('../../src/', import.meta.url));

/** Ids and places stay as they are, as in any language. */
function entriesIn(yaml: string): string {
  const entries = parse(yaml) as readonly Readonly<Record<string, unknown>>[];
  const words = ['term', 'definition', 'meaning', 'claim', 'hedge', 'ground', 'shows', 'since', 'said'];
  const wrapped = entries.map((entry) =>
    Object.fromEntries(
      Object.entries(entry).map(([name, value]) => [name, words.includes(name) ? madeUp(value) : value]),
    ),
  );
  // JSON is YAML. What ends a sentence ends it outside of the brackets.
  return JSON.stringify(wrapped).replaceAll('.⟧"', '⟧."');
}

/** For the build: every file of words in English is taken, wrapped, for one of the made-up language. */
export function madeUpFiles(): Plugin {
  return {
    name: 'made-up-files',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer?.endsWith(original) || !source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && isEnglish(found.id) ? `${found.id}${original}` : found;
    },
    load(id) {
      if (!isEnglish(id) || id.endsWith(original) || id.endsWith('/i18n/en/language.ts')) return undefined;
      if (id.endsWith('.yaml?raw')) {
        return `export default ${JSON.stringify(entriesIn(readFileSync(id.replace('?raw', ''), 'utf8')))};`;
      }
      return [
        `import * as english from ${JSON.stringify(`${id}${original}`)};`,
        `import { madeUp } from ${JSON.stringify(wrapping)};`,
        ...exportsOf(id).map((name) => `export const ${name} = madeUp(english.${name});`),
      ].join('\n');
    },
  };
}
