import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BenchResult } from '../experiment/bench-result.ts';
import { machineLabel, sentencesOf } from '../figures/bench/sentences.ts';
import { parseBenchResult } from '../experiment/parse-bench-result.ts';
import { words } from '../figures/bench/words.ts';
import { summaryTable } from './bench-tables.ts';
import { readmeFile, readmeWithSection } from './readme-section.ts';

// The README's performance section is written from the newest result in content/bench, never by hand.

const results = new URL('../../content/bench/', import.meta.url);
const comments = ['<!-- from content/bench, by npm run bench -- --readme -->', '<!-- /content/bench -->'] as const;

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
  return [`${how} ${origin}`, summaryTable(result), sentencesOf(result, words).join(' ')].join('\n\n');
}

/** The README as it is, with the section of a result. */
export function readmeWith(result: BenchResult): Promise<string> {
  return readmeWithSection(comments, sectionOf(result));
}

/** Writes the section from the newest result; returns the file's name. */
export async function writeReadmeSection(): Promise<string> {
  writeFileSync(readmeFile, await readmeWith(savedResult()));
  return 'README.md';
}
