import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { BenchResult } from '../experiment/bench-result.ts';
import { machineLabel, sentencesOf } from '../figures/bench/sentences.ts';
import { parseBenchResult } from '../experiment/parse-bench-result.ts';
import { words } from '../figures/bench/words.ts';
import { summaryTable } from './bench-tables.ts';

// The README's performance section is written from the newest result in content/bench, never by hand.

const readme = new URL('../../README.md', import.meta.url);
const results = new URL('../../content/bench/', import.meta.url);
const [begin, end] = ['<!-- from content/bench, by npm run bench -- --readme -->', '<!-- /content/bench -->'];

/** The newest result that is kept. */
export function savedResult(): BenchResult {
  const newest = readdirSync(results).toSorted().at(-1);
  if (newest === undefined) throw new Error('no result in content/bench: npm run bench -- --save makes one');
  return parseBenchResult(readFileSync(new URL(newest, results), 'utf8'));
}

function sectionOf(result: BenchResult): string {
  const versions = Object.entries(result.versions).map(([name, version]) => `${name} ${version}`);
  const origin = `${machineLabel(result.machine, words)}; ${result.date}; ${versions.join(', ')}.`;
  const how =
    'Milliseconds an iteration, medians; in brackets the ratio to ours on WebAssembly, in Chromium. ' +
    'A dash: it cannot train there, or an iteration would take too long.';
  return [begin, `${how} ${origin}`, summaryTable(result), sentencesOf(result, words).join(' '), end].join('\n\n');
}

/** The README as it is, with the section of a result. */
export async function readmeWith(result: BenchResult): Promise<string> {
  const text = readFileSync(readme, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the README has no place for its performance section: ${begin}`);
  const whole = text.slice(0, from) + sectionOf(result) + text.slice(to + end.length);
  return format(whole, { ...(await resolveConfig(readme)), parser: 'markdown' });
}

/** Writes the section from the newest result; returns the file's name. */
export async function writeReadmeSection(): Promise<string> {
  writeFileSync(readme, await readmeWith(savedResult()));
  return 'README.md';
}
