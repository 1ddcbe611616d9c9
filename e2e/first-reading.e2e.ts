import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import {
  longestStretch,
  minutesFor,
  textOfFirstReading,
  wordsBefore,
  wordsOfFirstReading,
} from '../src/components/first-reading.ts';
import { expect, test } from './test.ts';

interface Limits {
  /** Of a first reading. */
  readonly words: number;
  /** The figure that the chapter is built around, by its number in the chapter. */
  readonly main: number;
}

/** In reading order. */
const chapters: Readonly<Record<string, Limits>> = {
  introduction: { words: 2100, main: 1 },
  'related-work': { words: 2200, main: 1 },
  'residual-learning': { words: 2200, main: 1 },
  shortcuts: { words: 2200, main: 1 },
  architectures: { words: 2200, main: 1 },
  implementation: { words: 1750, main: 1 },
  imagenet: { words: 2200, main: 1 },
  'cifar-10': { words: 2200, main: 1 },
  detection: { words: 2200, main: 1 },
  afterword: { words: 2200, main: 1 },
};
const most = { words: 17_000, minutes: 100, homeWords: 800, stretch: 300, wordsBeforeMain: 150 };

/** As high as one and a half screens of 900 pixels. */
const reach = 1350;

const built = (path: string) => parseHTML(readFileSync(`dist/${path}index.html`, 'utf8')).document;
const titleOf = (main: number) => `#figure-${main}-title`;
const countedChapters = Object.entries(chapters).map(([chapter, { words: limit, main }]) => {
  const page = built(`${chapter}/`);
  const words = wordsOfFirstReading(page);
  const figure = page.querySelector(titleOf(main))?.closest('.figure');
  if (!figure) throw new Error(`no figure ${main} in ${chapter}`);
  const before = wordsBefore(page, figure);
  return { chapter, page, words, limit, main, before, minutes: minutesFor(words), stretch: longestStretch(page) };
});

test('all chapters together are read in an hour and forty minutes, and none is too long', () => {
  const sum = (of: 'words' | 'minutes') => countedChapters.reduce((total, counted) => total + counted[of], 0);
  console.table(
    countedChapters.map(({ chapter, words, minutes, stretch, main, before }) => ({
      chapter,
      words,
      minutes,
      stretch: stretch.words,
      main,
      'words before it': before,
    })),
  );
  console.log(`together ${sum('words')} words, ${sum('minutes')} minutes`);
  for (const { chapter, words, limit } of countedChapters) expect.soft(words, chapter).toBeLessThanOrEqual(limit);
  expect.soft(sum('words')).toBeLessThanOrEqual(most.words);
  expect.soft(sum('minutes')).toBeLessThanOrEqual(most.minutes);
});

test('the home page makes the whole argument in few words', () => {
  expect(wordsOfFirstReading(built(''))).toBeLessThanOrEqual(most.homeWords);
});

test('no long stretch of prose goes by without a picture, a formula or something to do', () => {
  const long = countedChapters.filter(({ stretch }) => stretch.words > most.stretch);
  expect(long.map(({ chapter, stretch }) => `${chapter}: ${stretch.words} words from "${stretch.begins}"`)).toEqual([]);
});

for (const { chapter, main, before } of countedChapters) {
  test(`the main figure of ${chapter} is reached within a screen and a half, after 150 words`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`./${chapter}/`);
    const figure = page.locator('.prose .figure', { has: page.locator(titleOf(main)) });
    const { y } = (await figure.boundingBox()) ?? { y: Number.NaN };
    console.log(`${chapter}: figure ${main} at ${Math.round(y)} px, after ${before} words`);
    expect.soft(y).toBeLessThanOrEqual(reach);
    expect.soft(before).toBeLessThanOrEqual(most.wordsBeforeMain);
  });
}

interface Entry {
  readonly id: string;
  readonly term: string;
}

/** Whether a text has a term: as the glossary prints it, or by its abbreviation, one or several. */
function uses(text: string, { term }: Entry): boolean {
  const [, name = term, short] = /^(.*?)(?: \((.*)\))?$/.exec(term) ?? [];
  const has = (form: string, flags: string) =>
    new RegExp(`(?<![\\w-])${RegExp.escape(form)}(?:s|es)?(?![\\w-])`, flags).test(text);
  return has(name, 'i') || (short !== undefined && has(short, ''));
}

test('every term of the glossary is linked from the first chapter that uses it', () => {
  const entries = parse(readFileSync('content/en/glossary.yaml', 'utf8')) as readonly Entry[];
  const texts = countedChapters.map(({ chapter, page }) => {
    const prose = page.querySelector('.prose') as Element;
    return { chapter, prose, text: textOfFirstReading(prose) };
  });
  const missing = entries.flatMap((entry) => {
    const first = texts.find(({ text }) => uses(text, entry));
    if (first === undefined) return [];
    const linked = first.prose.querySelector(`a.term[href$="/glossary/#${entry.id}"]`) !== null;
    return linked ? [] : [`${entry.id} in ${first.chapter}`];
  });
  expect(missing).toEqual([]);
});
