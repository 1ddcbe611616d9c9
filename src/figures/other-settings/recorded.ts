import recordedText from '../../../content/runs/other-settings.json?raw';
import { parseEndedRuns } from './parse-ended-runs.ts';

/** Every run of the figure, when the page is built. */
export const { runs: recordedSettings, provenance } = parseEndedRuns(recordedText);
