import { writeFile } from 'node:fs/promises';
import { formatTurned, turnedDistances, turnedPlan } from '../experiment/turned-plan.ts';
import manifest from '../../package.json' with { type: 'json' };

/** Trains the small networks of the figure on turned targets and writes their distances into a folder. */
export async function writeTurned(folder: URL): Promise<void> {
  const { figure, panels } = turnedPlan;
  const provenance = {
    engineVersion: manifest.version,
    date: new Date().toISOString().slice(0, 10),
    command: `npm run record -- ${figure}`,
  };
  await writeFile(
    new URL(`${figure}.json`, folder),
    formatTurned({ distances: panels.map(turnedDistances), provenance }),
  );
  console.log(`wrote ${figure}.json: ${panels.length} panels`);
}
