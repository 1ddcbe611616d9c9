import { writeFile } from 'node:fs/promises';
import type { Recordings, RecordingTools } from '../../engine/recording.ts';
import { distancesOf } from './study/distances.ts';
import { formatDistances, plan } from './study/plan.ts';

/** Trains the small networks of the figure, which need no engine, and writes their distances from their targets. */
async function write(folder: URL, { command, engineVersion }: RecordingTools): Promise<void> {
  const provenance = { engineVersion, date: new Date().toISOString().slice(0, 10), command };
  const text = formatDistances({ distances: plan.panels.map(distancesOf), provenance });
  await writeFile(new URL('residual-preconditioning.json', folder), text);
}

export const recordings: Recordings = { 'residual-preconditioning': { kind: 'own', write } };
