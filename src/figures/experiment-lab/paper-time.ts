import type { Experiment } from '../../experiment/experiment.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { estimateHere } from '../../live-figure/device-estimate.ts';
import { deepestOf, trainedFor } from './deepest.ts';
import { labWords } from './words.ts';

const words = labWords.paperTime;

/** How long as many iterations as the paper's would take here, of the deepest network that is set; empty without any. */
export function paperTime(experiments: readonly Experiment[], iterations: number, iterationElsewhere: number): string {
  const deepest = deepestOf(experiments);
  if (!deepest) return '';
  const { backend } = parseBackend(location.search);
  const { seconds, source } = estimateHere([trainedFor(deepest, iterations)], backend, iterationElsewhere);
  return words.sentence(figureStrings.seconds(seconds), deepest.network.depth, source);
}
