import type { Recording, Recordings } from '../../engine/recording.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { recordedName, recordedParts } from './recorded-name.ts';
import type { RecordedPart } from './recorded-name.ts';
import { trialInstruments, twinsOf } from './trial-experiments.ts';

const seedCount = 3;

function recordingOf(part: RecordedPart): Recording {
  const { iterations } = defaultExperiment.training;
  const experiments = twinsOf({ ...part, iterations, seed: 1 }, seedCount);
  return { kind: 'runs', experiments, instruments: trialInstruments, nudged: false };
}

/** A file for each depth, with and without BN: a reader who chooses one loads no other. */
export const recordings: Recordings = Object.fromEntries(
  recordedParts.map((part) => [recordedName(part), recordingOf(part)]),
);
