import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import { globSync } from 'tinyglobby';
import { minutesFor, wordsOfFirstReading } from '../../components/first-reading.ts';
import { notCounted } from './not-counted.ts';

const place = /(<span data-reading-time="(?<chapter>[^"]+)"[^>]*>)(?<words>[^<]*)(?=<\/span>)/g;

/** Minutes of a chapter's first reading, by the chapter's id; undefined for a page that is no chapter. */
function minutesOf(html: string): readonly [string, number] | undefined {
  const { document } = parseHTML(html);
  const chapter = document.querySelector<HTMLElement>('article[data-chapter]')?.dataset['chapter'];
  return chapter === undefined ? undefined : [chapter, minutesFor(wordsOfFirstReading(document))];
}

/** Puts into a page how long chapters take to read. */
export function withReadingTimes(html: string, minutes: ReadonlyMap<string, number>): string {
  return html.replaceAll(place, (_, tag: string, chapter: string, words: string) => {
    const found = minutes.get(chapter);
    if (found === undefined) throw new Error(`a page tells the reading time of no chapter: ${chapter}`);
    return tag + words.replace(`${notCounted}`, `${found}`);
  });
}

/** Says on every page how long the chapters that it names take to read: counted in what was built, never typed. */
export function readingTimes(): AstroIntegration {
  return {
    name: 'reading-times',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const pages = globSync('**/*.html', { cwd: fileURLToPath(dir), absolute: true }).map((path) => {
          return { path, html: readFileSync(path, 'utf8') };
        });
        const minutes = new Map(pages.map(({ html }) => minutesOf(html)).filter((found) => found !== undefined));
        for (const { path, html } of pages) {
          const told = withReadingTimes(html, minutes);
          if (told !== html) writeFileSync(path, told);
        }
        logger.info(
          `${minutes.size} chapters: ${[...minutes.values()].reduce((sum, each) => sum + each, 0)} minutes to read`,
        );
      },
    },
  };
}
