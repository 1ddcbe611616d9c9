import type { Experiment } from '../../experiment/experiment.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { deepestOf, trainedFor } from './deepest.ts';
import type { LabEstimate } from './lab-estimate.ts';
import { labWords } from './words.ts';

/** How long as many iterations as the paper's would take, of the deepest network that is set; empty without any. */
export function paperTime(experiments: readonly Experiment[], iterations: number, estimate: LabEstimate): string {
  const deepest = deepestOf(experiments);
  if (!deepest) return '';
  const { seconds, source } = estimate([trainedFor(deepest, iterations)]);
  return labWords.paperTime.sentence(figureStrings.about(seconds), deepest.network.depth, source);
}
