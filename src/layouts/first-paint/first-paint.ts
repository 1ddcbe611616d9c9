import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { globSync } from 'tinyglobby';
import { charactersOfFormulas, cutMathematicsFaces, withNames } from '../faces/mathematics-faces.ts';
import { sheetsOf, textsByName } from './built-texts.ts';
import { withLateScripts } from './late-scripts.ts';
import { textWithScripts } from './scripts-of-page.ts';
import { withStyles } from './style-page.ts';
import { usedStyles } from './used-styles.ts';

/**
 * Puts the styles of each built page into the page itself, those alone that it can use, and its scripts last: a page is
 * drawn when it is there, and waits for no other file. What components bring along for other pages falls away, and so do
 * characters of the faces of mathematics that no formula draws.
 */
export function firstPaint(): AstroIntegration {
  return {
    name: 'first-paint',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const sheets = textsByName(folder, '_astro/*.css');
        const scripts = textsByName(folder, '_astro/*.js');
        const pages = globSync('**/*.html', { cwd: folder, absolute: true });
        const texts = pages.map((page) => ({ page, html: readFileSync(page, 'utf8') }));
        const drawn = new Set(texts.flatMap(({ html }) => [...charactersOfFormulas(html)]));
        const faces = await cutMathematicsFaces(`${folder}_astro/`, drawn);
        for (const { page, html } of texts) {
          const css = withNames(usedStyles(sheetsOf(html, sheets), textWithScripts(html, scripts)), faces);
          writeFileSync(page, withLateScripts(withStyles(html, css), scripts));
        }
        for (const name of sheets.keys()) rmSync(`${folder}_astro/${name}`);
        logger.info(`${pages.length} pages wait for no style sheet`);
      },
    },
  };
}
