import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { drawnNetwork } from '../experiment/drawn-network.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import { JsonValue } from '../experiment/json-value.ts';
import { parseProvenance } from '../experiment/parse-recorded-run.ts';
import type { Provenance } from '../experiment/records.ts';
import { networkKinds } from '../experiment/sweep.ts';
import type { NetworkKind } from '../experiment/sweep.ts';
import { recordedTwins } from '../experiment/recorded-twins.ts';
import { unpackNetworks } from './weights-file.ts';
import type { Learnt } from './weights-file.ts';

/** The recording that they are part of. */
const name = 'lesion';

/** What both twins have learnt, and where it lies. */
export interface LearntTwins {
  readonly learnt: Readonly<Record<NetworkKind, Learnt>>;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly provenance: Provenance;
}

/** Reads them from the project's folder. Throws where the record is of other networks, or its weights are others. */
export function readRecordedTwins(root: string): LearntTwins {
  const bytes = readFileSync(`${root}/content/runs/${name}.bin`);
  const json = new JsonValue(JSON.parse(readFileSync(`${root}/content/runs/${name}.json`, 'utf8')), `${name} record`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  json.at('weights').at('sha256').oneOf([sha256]);
  const networks = json.at('networks').items();
  const experiments = networkKinds.map((kind) => recordedTwins[kind]);
  for (const [index, own] of experiments.entries()) networks[index]!.at('experiment').oneOf([experimentKey(own)]);
  const all = unpackNetworks(
    experiments.map((own) => drawnNetwork(own)),
    bytes,
  );
  const learntOf = (kind: NetworkKind) => all[networkKinds.indexOf(kind)]!;
  return {
    learnt: { plain: learntOf('plain'), residual: learntOf('residual') },
    file: { name: `${name}.bin`, bytes: bytes.length, sha256 },
    provenance: parseProvenance(json.at('provenance')),
  };
}
