import type { RecordedRun } from '../experiment/records.ts';
import type { FigureStrings } from '../i18n/figure.ts';
import type { RunProgress } from '../worker/sweep.ts';
import { reasonsOf } from './backend-reasons.ts';

/** Terms and their details, in the order in which they are told. */
export type Provenance = readonly (readonly [term: string, detail: string])[];

const listed = (values: readonly (string | number)[]) => [...new Set(values)].join(', ');

function speedOf(times: readonly number[], words: FigureStrings): string {
  const [fastest, slowest] = [Math.min(...times), Math.max(...times)].map(words.milliseconds);
  return words.range(`${fastest}`, `${slowest}`);
}

/** The most of them; nothing where it was not recorded. */
function memoryOf(bytes: readonly number[], { provenance: terms, megabytes }: FigureStrings): Provenance {
  return bytes.length > 0 ? [[terms.memory, megabytes(Math.max(...bytes))]] : [];
}

/** What a recorded run tells of how it was obtained. */
export type Obtained = Pick<RecordedRun, 'experiment' | 'provenance'>;

/** How recorded runs were obtained; empty without any. */
export function provenanceOf(runs: readonly Obtained[], words: FigureStrings): Provenance {
  if (runs.length === 0) return [];
  const all = runs.map(({ provenance }) => provenance);
  const { provenance: terms, backends } = words;
  return [
    [terms.engineVersion, listed(all.map(({ engineVersion }) => engineVersion))],
    [terms.backend, listed(all.map(({ backend }) => backends[backend]))],
    [terms.date, listed(all.map(({ date }) => date.slice(0, 10)))],
    [terms.machine, listed(all.map(({ machine }) => words.machine(machine)))],
    [terms.seeds, listed(runs.map(({ experiment }) => experiment.seed))],
    [
      terms.speed,
      speedOf(
        all.map(({ millisecondsPerIteration }) => millisecondsPerIteration),
        words,
      ),
    ],
    ...memoryOf(
      all.flatMap(({ heapBytes }) => heapBytes ?? []),
      words,
    ),
    [terms.command, listed(all.map(({ command }) => command))],
  ];
}

/** What is known of live runs. */
export function liveProvenanceOf(runs: readonly RunProgress[], seconds: number, words: FigureStrings): Provenance {
  const { provenance: terms, backends } = words;
  const times = runs.flatMap(({ millisecondsPerIteration }) => millisecondsPerIteration ?? []);
  const reasons = reasonsOf(runs, words);
  return [
    [terms.backend, listed(runs.flatMap(({ backend }) => (backend ? [backends[backend]] : [])))],
    ...(reasons.length > 0 ? [[terms.why, reasons.join('; ')] as const] : []),
    [terms.seeds, listed(runs.map(({ experiment }) => experiment.seed))],
    ...(times.length > 0 ? [[terms.speed, speedOf(times, words)] as const] : []),
    [terms.time, words.seconds(seconds)],
  ];
}
