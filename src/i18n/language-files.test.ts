import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inLanguage, languageFiles } from './language-files.node.ts';

let site = '';
beforeEach(() => void (site = mkdtempSync(join(tmpdir(), 'site-'))));
afterEach(() => rmSync(site, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
}

/** A script of a page that is built in a language. */
async function scriptIn(locale: string): Promise<string> {
  const lib = { entry: join(site, 'src/page.ts'), formats: ['es' as const] };
  const plugins = [languageFiles(locale)];
  const options = { root: site, configFile: false, logLevel: 'silent', plugins, build: { lib, write: false } } as const;
  const [built] = (await build(options)) as Rolldown.RolldownOutput[];
  return built!.output[0].code;
}

const words = {
  'src/page.ts':
    "import { hello } from './i18n/site.ts';\nimport { bye } from './figures/a/words.ts';\ndocument.title = hello + bye;",
  'src/i18n/site.ts': "export { hello } from './en/site.ts';",
  'src/i18n/en/site.ts': "export const hello = 'Good morning';",
  'src/i18n/zh/site.ts': "export const hello = '早上好';",
  'src/figures/a/words.ts': "export { bye } from './words/en.ts';",
  'src/figures/a/words/en.ts': "export const bye = 'Goodbye';",
};

test('a script holds the words of the language that it is built in, and no others', async () => {
  write({ ...words, 'src/figures/a/words/zh.ts': "export const bye = '再见';" });
  expect(await scriptIn('zh')).toMatch(/早上好.*再见/);
  expect(await scriptIn('zh')).not.toMatch(/Good/);
  expect(await scriptIn('en')).toMatch(/Good morning.*Goodbye/);
  expect(await scriptIn('en')).not.toMatch(/早上好|再见/);
});

test('a file that a language lacks stops the build, which names it', async () => {
  write(words);
  await expect(scriptIn('zh')).rejects.toThrow('figures/a/words/zh.ts');
});

test.each([
  ['/site/src/i18n/en/charts.ts', '/site/src/i18n/zh/charts.ts'],
  ['/site/src/figures/bench/words/en.ts', '/site/src/figures/bench/words/zh.ts'],
  ['/site/src/figures/lesion/words/en/live.ts', '/site/src/figures/lesion/words/zh/live.ts'],
  ['/site/content/en/glossary.yaml?raw', '/site/content/zh/glossary.yaml?raw'],
  ['/site/content/en/claims/section-1.yaml?raw', '/site/content/zh/claims/section-1.yaml?raw'],
])('%s is another file in another language', (file, other) => expect(inLanguage(file, 'zh')).toBe(other));

test.each(['/site/src/i18n/charts.ts', '/site/src/figures/lesion/words/live.ts', '/site/node_modules/a/en/b.ts'])(
  '%s is the same file in every language',
  (file) => expect(inLanguage(file, 'zh')).toBeNull(),
);
