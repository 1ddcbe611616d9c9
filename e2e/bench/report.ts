import { comparisonTable, memoryTable, scalingTable, tableOf, webglTable } from '../../src/cli/bench-tables.ts';
import { memoryWork, standardWork, worksOf } from '../../src/experiment/bench-result.ts';
import type { BenchResult } from '../../src/experiment/bench-result.ts';
import { workLabel } from '../../src/figures/bench/sentences.ts';
import { words } from '../../src/figures/bench/words.ts';

/** A result for the terminal: everything that was measured. */
export function report(result: BenchResult): string {
  const { processor, cores, vectors, graphicsCard } = result.machine;
  const works = worksOf(result);
  const workers = result.workers.map((row) => [`${row.workers}`, words.significant(row.iterationsPerSecond)]);
  const parts: readonly (readonly [string, string, boolean])[] = [
    ...works.map((work) => [workLabel(work, words), comparisonTable(result, work), true] as const),
    ['WebGL, one iteration', webglTable(result), result.rows.some(({ webgl }) => webgl)],
    ['Ours on WebAssembly, in Node', scalingTable(result.scaling), result.scaling.length > 0],
    [
      `Workers at the same time, ${workLabel(standardWork, words)}`,
      tableOf([['workers', 'iterations a second'], ...workers]),
      workers.length > 0,
    ],
    [`Memory, ${workLabel(memoryWork, words)}`, memoryTable(result.memory), result.memory.length > 0],
  ];
  const texts = parts.filter(([, , present]) => present).map(([title, table]) => `${title}\n\n${table}`);
  const versions = Object.entries(result.versions).map(([name, version]) => `${name} ${version}`);
  const head = `${words.machine(processor, cores, vectors, graphicsCard)}; ${versions.join(', ')}; ${result.date}`;
  return `${[head, ...texts].join('\n\n')}\n`;
}
