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

const columns = ['kind', 'batchNorm', 'gain', 'width', 'seed', 'layer', 'standardDeviation'];

/** One row for every second layer of every network, under a header. */
function formatSignalAsCsv({ settings, profiles }: SignalResult): string {
  const rows = profiles.flatMap(({ kind, batchNorm, seed, deviations }) =>
    deviations.map((deviation, blocks) => {
      return [kind, batchNorm, gainOf(settings), settings.width, seed, layersPerBlock * blocks, deviation];
    }),
  );
  return formatCsv([columns, ...rows]);
}

function formatSignalAsJson({ settings, profiles }: SignalResult): string {
  return JSON.stringify({ schema, settings: { ...settings, gain: gainOf(settings) }, layersPerBlock, profiles });
}

/** Both forms, by the ending of their file. */
export const formatSignal = { csv: formatSignalAsCsv, json: formatSignalAsJson } as const;
