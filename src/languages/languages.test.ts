import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { parseGlossary } from '../i18n/glossary.ts';
import { locales } from '../i18n/locales.ts';
import { parseSymbols } from '../i18n/parse-symbols.ts';
import { languages } from './index.ts';

/** Files of words in a language by their places in `src`, as `i18n/charts` and `figures/bench/words`. */
function placesIn(locale: string): readonly string[] {
  const files = globSync([`i18n/${locale}/*.ts`, `figures/*/words/${locale}.ts`, `figures/*/words/${locale}/*.ts`], {
    cwd: 'src',
  });
  return files.map((file) => file.replace(`/${locale}`, '').replace(/\.ts$/, '')).toSorted();
}

test.each(locales)('every file of words in the language %s is named, and no other', (locale) => {
  expect(placesIn(locale).length).toBeGreaterThan(20);
  expect(Object.keys(languages[locale]).toSorted()).toEqual(placesIn(locale));
});

test.each(locales)('the language %s has the terms and symbols that English has', (locale) => {
  const of = (language: string) => {
    const read = (name: string) => readFileSync(`content/${language}/${name}.yaml`, 'utf8');
    const symbols = [...parseSymbols(read('symbols')).values()].map(({ id, tex, part }) => ({ id, tex, part }));
    const terms = [...parseGlossary(read('glossary')).values()].map(({ id, paper }) => ({ id, paper }));
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    return [symbols.toSorted(byId), terms.toSorted(byId)];
  };
  expect(of(locale)).toEqual(of('en'));
});

test('chapters import no language directly', () => {
  const chapters = globSync('content/*/*.mdx').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const direct = /^import .*\/(?:i18n|words)\/[a-z]{2}(?:\/|\.ts)/m;
  expect(chapters.filter(({ text }) => direct.test(text)).map(({ path }) => path)).toEqual([]);
});
