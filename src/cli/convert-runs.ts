import { readFileSync, writeFileSync } from 'node:fs';
import { formatRecordedRuns, parseRecordedRuns } from '../experiment/recorded-runs.ts';
import { convertRecordedRuns } from './convert-recorded-runs.ts';

// node src/cli/convert-runs.ts content/runs/degradation-lab.json ...
// Brings files of recorded runs from schema 1 to schema 2, in their place.

for (const file of process.argv.slice(2)) {
  const converted = convertRecordedRuns(readFileSync(file, 'utf8'));
  if (formatRecordedRuns(parseRecordedRuns(converted)) !== converted)
    throw new Error(`${file} does not come back as it is`);
  writeFileSync(file, converted);
  console.log(`converted ${file}`);
}
