import { standardWork } from '../../src/experiment/bench-result.ts';
import type { WorkersRow } from '../../src/experiment/bench-result.ts';
import type { RunningTrainer, Start } from './protocol.ts';
import { say } from './progress.ts';

/** How many train at the same time. */
const counts = [1, 2] as const;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

async function throughput(trainers: readonly RunningTrainer[], milliseconds: number): Promise<number> {
  return sum(await Promise.all(trainers.map((trainer) => trainer.ask({ ask: 'duration', milliseconds }))));
}

/** Throughput of our WASM engine in one worker of the browser and in two, in turns; medians of the rounds. */
export async function measureWorkers(start: Start, rounds: number, milliseconds: number): Promise<WorkersRow[]> {
  const trainers: RunningTrainer[] = [];
  try {
    for (let index = 0; index < Math.max(...counts); index++) {
      trainers.push(await start({ trainer: 'ours-wasm', work: standardWork }));
    }
    await throughput(trainers, milliseconds / 2);
    const measured = new Map<number, number[]>(counts.map((count) => [count, []]));
    for (let round = 0; round < rounds; round++) {
      say(`${counts.join(' and ')} workers, round ${round + 1} of ${rounds}`);
      for (const count of counts) {
        measured.get(count)?.push(await throughput(trainers.slice(0, count), milliseconds));
      }
    }
    return [...measured].map(([workers, rates]) => {
      const middle = rates.toSorted((a, b) => a - b)[rates.length >> 1] ?? NaN;
      return { workers, iterationsPerSecond: Math.round(100 * middle) / 100 };
    });
  } catch (error) {
    say(`workers: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  } finally {
    for (const trainer of trainers) trainer.end();
  }
}
