import { formatEdits } from '../../experiment/edit-text.ts';
import type { Edit } from '../../experiment/edits.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Twins } from '../../live-figure/kept-networks/kept-twins.ts';
import { startingTwins } from './lesion-plan.ts';
import { testImages, wrongUnder } from './lesion-record.ts';
import { loadTwins } from './load-twins.ts';
import { lesionRecord } from './recorded-lesions.ts';

const [plain, residual] = startingTwins.map((experiment, index) => {
  return { experiment, whole: wrongUnder(lesionRecord.networks[index]!, []).asTrained / testImages };
});

/** The twins that the page starts from. */
export const recordedTwins: Twins = { plain: plain!, residual: residual!, load: loadTwins };

const recorded = new Map(lesionRecord.networks.map((own) => [experimentKey(own.experiment), own.wrong]));

/** The error that is on record of an experiment under edits, as a fraction; null where none is. */
export function recordedError(experiment: Experiment, edits: readonly Edit[]): number | null {
  const isRemeasured = edits.at(-1)?.kind === 'batch-norm-remeasured';
  const counts = recorded.get(experimentKey(experiment))?.get(formatEdits(isRemeasured ? edits.slice(0, -1) : edits));
  return counts ? (isRemeasured ? counts.remeasured : counts.asTrained) / testImages : null;
}
