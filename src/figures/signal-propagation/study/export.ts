import { formatCsv } from '../../../experiment/csv.ts';
import { layersPerBlock } from './networks.ts';
import type { SignalProfile } from './networks.ts';
import { gainOf } from './settings.ts';
import type { SignalSettings } from './settings.ts';

/** What a figure shows: settings, and the profiles that follow from them. */
export interface SignalResult {
  readonly settings: SignalSettings;
  readonly profiles: readonly SignalProfile[];
}

/** Rises with every change that a program which reads the JSON would notice. */
const schema = 1;

const columns = ['kind', 'batchNorm', 'gain', 'width', 'seed', 'layer', 'standardDeviation', 'gradientNorm'];
/** Of the block that ends at the layer of a row, where it adds. */
const addendColumns = ['xDeviation', 'fDeviation'];

/** One row for every second layer of every network, under a header. */
function formatSignalAsCsv({ settings, profiles }: SignalResult): string {
  const rows = profiles.flatMap(({ kind, batchNorm, seed, deviations, gradientNorms, addends }) =>
    deviations.map((deviation, blocks) => {
      const place = [kind, batchNorm, gainOf(settings), settings.width, seed, layersPerBlock * blocks];
      const { x = null, F = null } = addends[blocks - 1] ?? {};
      return [...place, deviation, gradientNorms[blocks]!, x, F];
    }),
  );
  return formatCsv([[...columns, ...addendColumns], ...rows]);
}

function formatSignalAsJson({ settings, profiles }: SignalResult): string {
  return JSON.stringify({ schema, settings: { ...settings, gain: gainOf(settings) }, layersPerBlock, profiles });
}

/** Both forms, by the ending of their file. */
export const formatSignal = { csv: formatSignalAsCsv, json: formatSignalAsJson } as const;
