import { errorsOf, readingOf } from './reading.ts';
import { recordedAtBuild } from './recorded-at-build.ts';
import { workbenchStudy } from './workbench-study.ts';

const settings = workbenchStudy.defaults;
const recorded = recordedAtBuild(settings.depth);

/** What the figure shows untouched. */
export const recordedPicture = { recorded, live: [], settings };
export const recordedReading = readingOf(errorsOf(recorded, settings.iterations));
