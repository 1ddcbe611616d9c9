import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';

/** The text of the file that a figure gives at a press of this button. */
export async function downloadFrom(figure: Locator, button: string): Promise<string> {
  const arrives = figure.page().waitForEvent('download');
  await figure.getByRole('button', { name: button }).click();
  return readFile(await (await arrives).path(), 'utf8');
}

/** Fields of a line; what is quoted may hold commas. */
function fieldsOf(line: string): readonly string[] {
  const fields = [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)];
  return fields.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

/** Rows of a CSV file without line breaks in fields, by the names of their columns. */
export function rowsOfCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = text.trim().split('\r\n').map(fieldsOf);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}
