import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

// Sections of the README that are written from data, between two comments.

/** Where the README is. */
export const readmeFile = new URL('../../README.md', import.meta.url);

/** The README as it is, with this text between the two comments. */
export async function readmeWithSection([begin, end]: readonly [string, string], section: string): Promise<string> {
  const text = readFileSync(readmeFile, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the README has no place for a section: ${begin}`);
  const whole = text.slice(0, from) + [begin, section, end].join('\n\n') + text.slice(to + end.length);
  return format(whole, { ...(await resolveConfig(readmeFile)), parser: 'markdown' });
}
