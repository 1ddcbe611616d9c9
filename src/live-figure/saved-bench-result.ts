import type { BenchResult } from '../experiment/bench-result.ts';
import { parseBenchResult } from '../experiment/parse-bench-result.ts';

const files = import.meta.glob<string>('../../content/bench/*.json', { query: '?raw', import: 'default', eager: true });

/** The newest result in content/bench. A result that is not well-formed fails the build. */
export function savedBenchResult(): BenchResult {
  const newest = Object.keys(files).toSorted().at(-1);
  if (newest === undefined) throw new Error('no result in content/bench: npm run bench -- --save makes one');
  return parseBenchResult(files[newest] ?? '');
}
