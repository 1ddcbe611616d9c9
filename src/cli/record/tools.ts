import type { RecordingTools } from '../../engine/recording.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { recordRun } from './record-run.ts';

/** What a reader types to make a recording again. */
export function commandFor(name: string): string {
  return `npm run record -- ${name}`;
}

/** What the recording of this name is handed to write its files with. */
export function toolsFor(name: string): RecordingTools {
  const command = commandFor(name);
  return {
    command,
    engineVersion: manifest.version,
    recordRun: (experiment, options) => recordRun(experiment, command, options),
  };
}
