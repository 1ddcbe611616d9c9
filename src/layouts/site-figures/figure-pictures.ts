import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import { globSync } from 'tinyglobby';
import { sheetsOf, textsByName } from '../first-paint/built-texts.ts';
import { figuresIn } from './figures-in-page.ts';
import { ownPictures } from './own-picture.ts';
import { pictureName, picturesFolder } from './picture-name.ts';

/** Names of the pictures that pages show. */
function namesIn(html: string): readonly string[] {
  return [...html.matchAll(new RegExp(`${picturesFolder}/([\\w-]+\\.svg)`, 'g'))].map(([, name = '']) => name);
}

const pageOf = (file: string) => file.replace(/(^|\/)index\.html$/, '') || 'index';

/** Pictures of a page's figures by their names, those of them that are wanted. */
function picturesOf(page: string, html: string, css: string, wanted: ReadonlySet<string>) {
  const { document } = parseHTML(html);
  const shown = figuresIn(document).flatMap(({ anchor, pictures }) =>
    pictures.map(({ svg }, panel) => {
      const names = {
        picture: pictureName(page, anchor, panel, 'picture'),
        sign: pictureName(page, anchor, panel, 'sign'),
      };
      return { svg, names };
    }),
  );
  return shown.flatMap(({ svg, names }) => {
    if (!wanted.has(names.picture) && !wanted.has(names.sign)) return [];
    const drawn = ownPictures(svg, css);
    return (['picture', 'sign'] as const).flatMap((use) => {
      return wanted.has(names[use]) ? [[names[use], drawn[use]] as const] : [];
    });
  });
}

/**
 * Writes the pictures of figures that pages show as files of their own: what each figure shows untouched, taken from the
 * page where it stands. Runs before style sheets are put into pages.
 */
export function figurePictures(): AstroIntegration {
  return {
    name: 'figure-pictures',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: folder }).map((file) => {
          return { page: pageOf(file), html: readFileSync(`${folder}${file}`, 'utf8') };
        });
        const wanted = new Set(pages.flatMap(({ html }) => namesIn(html)));
        const sheets = textsByName(folder, '_astro/*.css');
        mkdirSync(`${folder}${picturesFolder}`, { recursive: true });
        for (const { page, html } of pages) {
          for (const [name, picture] of picturesOf(page, html, sheetsOf(html, sheets), wanted)) {
            writeFileSync(`${folder}${picturesFolder}/${name}`, picture);
            wanted.delete(name);
          }
        }
        if (wanted.size > 0) throw new Error(`pages show pictures of no figure: ${[...wanted].join(', ')}`);
        logger.info('pictures of figures are drawn');
      },
    },
  };
}
