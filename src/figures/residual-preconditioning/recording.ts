import { writeFile } from 'node:fs/promises';
import type { Recordings, RecordingTools } from '../../engine/recording.ts';
import { formatChases, makeChases } from './study/chase-record.ts';
import { distancesOf } from './study/distances.ts';
import { formatDistances, plan } from './study/plan.ts';

// The small networks of the figure need no engine.

const provenanceOf = ({ command, engineVersion }: RecordingTools) => {
  return { engineVersion, date: new Date().toISOString().slice(0, 10), command };
};

/** Writes the distances of the networks from their targets. */
async function writeDistances(folder: URL, tools: RecordingTools): Promise<void> {
  const text = formatDistances({ distances: plan.panels.map(distancesOf), provenance: provenanceOf(tools) });
  await writeFile(new URL('residual-preconditioning.json', folder), text);
}

/** Writes how many steps they need to come near to their targets, and how large F is then. */
async function writeChases(folder: URL, tools: RecordingTools): Promise<void> {
  const text = formatChases({ ends: makeChases(), provenance: provenanceOf(tools) });
  await writeFile(new URL('residual-preconditioning-steps.json', folder), text);
}

export const recordings: Recordings = {
  'residual-preconditioning': { kind: 'own', write: writeDistances },
  'residual-preconditioning-steps': { kind: 'own', write: writeChases },
};
