import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { linkedSheets } from './style-page.ts';

/** Texts of files of the built site by their names. */
export function textsByName(folder: string, pattern: string): ReadonlyMap<string, string> {
  const files = globSync(pattern, { cwd: folder, absolute: true });
  return new Map(files.map((file) => [basename(file), readFileSync(file, 'utf8')]));
}

/** Every style sheet that a page links to. */
export function sheetsOf(html: string, sheets: ReadonlyMap<string, string>): string {
  const texts = linkedSheets(html).map((address) => {
    const sheet = sheets.get(basename(address));
    if (sheet === undefined) throw new Error(`a page links to a style sheet that is not there: ${address}`);
    return sheet;
  });
  return texts.join('\n');
}
