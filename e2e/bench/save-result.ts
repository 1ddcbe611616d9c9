import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { comparedWorks, referenceTrainer, timingOf } from '../../src/experiment/bench-result.ts';
import type { BenchResult } from '../../src/experiment/bench-result.ts';
import { formatBenchResult, parseBenchResult } from '../../src/experiment/parse-bench-result.ts';

const root = new URL('../../', import.meta.url);

/** Keeps a result as content/bench/<date>.json, in place of the one before; returns the path. */
export async function saveResult(result: BenchResult): Promise<string> {
  const missing = comparedWorks.find((work) => timingOf(result.rows, referenceTrainer, work) === null);
  if (missing) throw new Error(`cannot save: no time of ${referenceTrainer} on ${JSON.stringify(missing)}`);
  const text = formatBenchResult(result);
  // What could not be read again would break the site's build.
  parseBenchResult(text);
  const folder = new URL('content/bench/', root);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) await rm(new URL(name, folder));
  const path = `content/bench/${result.date}.json`;
  await writeFile(new URL(path, root), text);
  return path;
}
