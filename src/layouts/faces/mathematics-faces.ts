import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import subsetFont from 'subset-font';
import { globSync } from 'tinyglobby';

/** Characters that the formulas of a page draw, each once. */
export function charactersOfFormulas(html: string): ReadonlySet<string> {
  const { document } = parseHTML(html);
  return new Set([...document.querySelectorAll('.katex-html')].flatMap(({ textContent }) => [...(textContent ?? '')]));
}

/** `css` with other names of files, of which it may name any number. */
export function withNames(css: string, names: ReadonlyMap<string, string>): string {
  return css.replace(/[\w.-]+\.woff2\b/g, (name) => names.get(name) ?? name);
}

/**
 * Leaves of KaTeX's faces what formulas of the site draw, about a third of the bytes. Formulas are set when the site is
 * built: no script needs another character later. Each face gets a new name, as its content is another one: browsers
 * keep files of this folder for ever.
 * @returns New names of files by their old ones.
 */
export async function cutMathematicsFaces(
  folder: string,
  characters: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const faces = globSync('KaTeX_*.woff2', { cwd: folder });
  const text = [...characters].sort().join('');
  const names = faces.map(async (face): Promise<[string, string]> => {
    const part = await subsetFont(readFileSync(`${folder}${face}`), text, { targetFormat: 'woff2' });
    const hash = createHash('sha256').update(part).digest('hex').slice(0, 8);
    const name = face.replace(/\..*/, `.${hash}.woff2`);
    rmSync(`${folder}${face}`);
    writeFileSync(`${folder}${name}`, part);
    return [face, name];
  });
  return new Map(await Promise.all(names));
}
