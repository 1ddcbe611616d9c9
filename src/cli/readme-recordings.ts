import { writeFileSync } from 'node:fs';
import { tableOf } from './bench-tables.ts';
import { readmeFile, readmeWithSection } from './readme-section.ts';
import { together } from './recording-times.ts';
import type { RecordingTime } from './recording-times.ts';

// The README's table of what recording again takes is written from the files in content/runs, never by hand.

const comments = ['<!-- from content/runs, by npm run record -- --readme -->', '<!-- /content/runs -->'] as const;

/** `0.29`, `11`: times of a machine that did other things, too, mean no more than two digits. */
const hours = (value: number) => (value < 0.01 ? 'under 0.01' : `${Number(value.toPrecision(2))}`);

function sectionOf(times: readonly RecordingTime[]): string {
  const rows = [...times, together('together', times)].map((time) => {
    return [time.figure, `${time.trainings}`, hours(time.fastestHours), hours(time.coreHours), hours(time.hours)];
  });
  return tableOf([['figure', 'trainings', 'core-hours at best', 'core-hours', 'hours on two cores'], ...rows]);
}

/** The README as it is, with these times. */
export function readmeWithTimes(times: readonly RecordingTime[]): Promise<string> {
  return readmeWithSection(comments, sectionOf(times));
}

/** Writes the table; returns the file's name. */
export async function writeTimes(times: readonly RecordingTime[]): Promise<string> {
  writeFileSync(readmeFile, await readmeWithTimes(times));
  return 'README.md';
}
