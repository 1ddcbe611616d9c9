import startedText from '../../../content/runs/thousand-layers.json?raw';
import deepestText from '../../../content/runs/thousand-layers-1202.json?raw';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { startedRunsOf, startReading } from './reading.ts';
import { iterations } from './study/experiments.ts';

/** The networks of 110 layers, when the page is built. */
export const startedRuns = parseRecordedRuns(startedText).runs;

/** What they show. */
export const recordedStarts = startReading(startedRunsOf(startedRuns, iterations));

/** The network of more than a thousand layers, by both of its schedules. */
export const deepestRuns = parseRecordedRuns(deepestText).runs;
