import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { globSync } from 'tinyglobby';
import { withLateScripts } from './late-scripts.ts';
import { textWithScripts } from './scripts-of-page.ts';
import { linkedSheets, withStyles } from './style-page.ts';
import { usedStyles } from './used-styles.ts';

/** Texts of files of the built site by their names. */
function textsByName(folder: string, pattern: string): ReadonlyMap<string, string> {
  const files = globSync(pattern, { cwd: folder, absolute: true });
  return new Map(files.map((file) => [basename(file), readFileSync(file, 'utf8')]));
}

function sheetsOf(html: string, sheets: ReadonlyMap<string, string>): string {
  const texts = linkedSheets(html).map((address) => {
    const sheet = sheets.get(basename(address));
    if (sheet === undefined) throw new Error(`a page links to a style sheet that is not there: ${address}`);
    return sheet;
  });
  return texts.join('\n');
}

/**
 * Puts the styles of each built page into the page itself, those alone that it can use, and its scripts last: a page is
 * drawn when it is there, and waits for no other file. What components bring along for other pages falls away.
 */
export function firstPaint(): AstroIntegration {
  return {
    name: 'first-paint',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const sheets = textsByName(folder, '_astro/*.css');
        const scripts = textsByName(folder, '_astro/*.js');
        const pages = globSync('**/*.html', { cwd: folder, absolute: true });
        for (const page of pages) {
          const html = readFileSync(page, 'utf8');
          const css = usedStyles(sheetsOf(html, sheets), textWithScripts(html, scripts));
          writeFileSync(page, withLateScripts(withStyles(html, css), scripts));
        }
        for (const name of sheets.keys()) rmSync(`${folder}_astro/${name}`);
        logger.info(`${pages.length} pages wait for no style sheet`);
      },
    },
  };
}
