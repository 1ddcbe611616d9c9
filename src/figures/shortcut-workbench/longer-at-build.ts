import text from '../../../content/runs/shortcut-workbench-longer.json?raw';
import { parseLongerRuns } from './parse-longer-runs.ts';

/** The longer runs, when the page is built. */
export const longerRuns = parseLongerRuns(text);
