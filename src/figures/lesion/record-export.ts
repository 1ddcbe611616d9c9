import { formatCsv } from '../../experiment/csv.ts';
import { formatEdits, parseEditsText } from '../../experiment/edit-text.ts';
import type { Edit } from '../../experiment/edits.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Backend } from '../../engine/backends.ts';
import { remeasured } from './lesion-plan.ts';
import { testImages } from './lesion-record.ts';
import type { LesionRecord } from './lesion-record.ts';

/** What a network answered to the reader. */
export interface LiveAnswer {
  readonly experiment: Experiment;
  readonly edits: readonly Edit[];
  readonly images: number;
  readonly error: number;
  readonly backend: Backend | null;
}

/** All that the figure knows. */
export interface LesionResult {
  readonly record: LesionRecord;
  readonly live: readonly LiveAnswer[];
}

/** Rises with every change that a program which reads the JSON would notice. */
const schema = 2;

interface AnswerRow {
  readonly source: 'recorded' | 'live';
  readonly backend: Backend | null;
  readonly kind: 'plain' | 'residual';
  readonly depth: number;
  readonly seed: number;
  /** Factor of the shortcuts that the network was trained with. */
  readonly shortcutScale: number;
  readonly edits: string;
  readonly images: number;
  readonly wrong: number;
  /** Of a network that the reader has asked, all its settings; those of the record are the lab's. */
  readonly experiment: string | null;
}

function rowOf(
  source: AnswerRow['source'],
  experiment: Experiment,
  own: Pick<AnswerRow, 'backend' | 'edits' | 'images' | 'wrong'>,
): AnswerRow {
  const { network, seed } = experiment;
  const { depth, residual, shortcutScale = 1 } = network;
  const settings = source === 'live' ? experimentKey(experiment) : null;
  return {
    ...{ source, kind: residual ? 'residual' : 'plain', depth, seed, shortcutScale },
    ...own,
    experiment: settings,
  };
}

function rowsOf({ record, live }: LesionResult): readonly AnswerRow[] {
  const { backend } = record.provenance;
  const recorded = record.networks.flatMap(({ experiment, wrong }) =>
    [...wrong].flatMap(([edits, counts]) => {
      const again = formatEdits(remeasured(parseEditsText(edits)));
      return [
        rowOf('recorded', experiment, { backend, edits, images: testImages, wrong: counts.asTrained }),
        rowOf('recorded', experiment, { backend, edits: again, images: testImages, wrong: counts.remeasured }),
      ];
    }),
  );
  const asked = live.map(({ experiment, edits, images, error, backend: own }) =>
    rowOf('live', experiment, { backend: own, edits: formatEdits(edits), images, wrong: Math.round(error * images) }),
  );
  return [...recorded, ...asked];
}

/** One row for every answer, under a header. */
function formatAsCsv(result: LesionResult): string {
  const rows = rowsOf(result);
  return formatCsv([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row) as (string | number | null)[])]);
}

function formatAsJson(result: LesionResult): string {
  const { provenance } = result.record;
  return JSON.stringify({ schema, figure: 'lesion', provenance, answers: rowsOf(result) });
}

/** Both forms, by the ending of their file. */
export const formatLesions = { csv: formatAsCsv, json: formatAsJson } as const;
