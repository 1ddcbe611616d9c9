import { cpus } from 'node:os';
import { contestants } from './contestants.ts';
import type { Contestant } from './contestants.ts';
import { standardWork } from './work.ts';

// npm run bench, or npm run -s bench -- --json: without -s npm itself writes to the output.
// Milliseconds an iteration, all in one run and in turns, so that a busy machine is busy for everybody.

interface Row {
  readonly trainer: string;
  readonly backend: string;
  readonly depth: number;
  readonly featureMapSize: number;
  readonly filters: number;
  readonly batchSize: number;
  /** Median; null where there is none: the reason goes to the error output. */
  readonly milliseconds: number | null;
  /** To our engine on WASM at the same depth. */
  readonly ratioToOurs: number | null;
}

const asJson = process.argv.includes('--json');
const say = (text: string) => process.stderr.write(`${text}\n`);
const keyOf = ({ trainer, backend }: Contestant, depth: number) => `${trainer} (${backend}), depth ${depth}`;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];

async function measureAll(): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  const rounds = Math.max(...contestants.map(({ rounds: own }) => own));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants.filter(({ rounds: own }) => round < own)) {
      for (const depth of contestant.depths) {
        const key = keyOf(contestant, depth);
        const measured = await contestant.measure({ ...standardWork(depth), ...contestant.repeats });
        if ('error' in measured) say(`${key}: ${measured.error}`);
        else {
          times.set(key, [...(times.get(key) ?? []), ...measured.times]);
          say(`round ${round + 1}, ${key}: ${median(measured.times)?.toFixed(1)} ms`);
        }
      }
    }
  }
  return times;
}

function rowsOf(times: ReadonlyMap<string, readonly number[]>): readonly Row[] {
  const medianOf = (contestant: Contestant, depth: number) => median(times.get(keyOf(contestant, depth)) ?? []) ?? null;
  return contestants.flatMap((contestant) =>
    contestant.depths.map((depth) => {
      const [own, milliseconds] = [medianOf(contestants[0]!, depth), medianOf(contestant, depth)];
      const ratioToOurs = own === null || milliseconds === null ? null : milliseconds / own;
      const { trainer, backend } = contestant;
      return { trainer, backend, ...standardWork(depth), milliseconds, ratioToOurs };
    }),
  );
}

/** As a table in Markdown, for the README. */
function tableOf(rows: readonly Row[]): string {
  const line = ({ trainer, backend, depth, milliseconds, ratioToOurs }: Row) =>
    milliseconds === null || ratioToOurs === null
      ? `| ${trainer} | ${backend} | ${depth} | no result | |`
      : `| ${trainer} | ${backend} | ${depth} | ${milliseconds.toFixed(1)} | ${ratioToOurs.toFixed(2)} |`;
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}`;
  return [
    machine,
    '',
    '| trainer | backend | depth | ms an iteration | to ours |',
    '|---|---|---|---|---|',
    ...rows.map(line),
  ].join('\n');
}

const rows = rowsOf(await measureAll());
console.log(asJson ? JSON.stringify(rows, null, 2) : tableOf(rows));
