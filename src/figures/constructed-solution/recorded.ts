import recordedText from '../../../content/runs/constructed-solution.json?raw';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { parseStartedExperiment } from '../../experiment/parse-started-experiment.ts';
import { outcomesOf } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { builtDepths } from './study/experiments.ts';
import { solutionStudy } from './study/study.ts';

/** Every run that is recorded, when the page is built. */
export const solutionRuns = parseRecordedRuns(recordedText, parseStartedExperiment).runs;

const seeds = [...new Set(solutionRuns.map(({ experiment }) => experiment.seed))];
const { sigma } = solutionStudy.defaults;

/** What they show, by the depth that was built. */
export const recordedOutcomes: Readonly<Record<number, readonly Outcome[]>> = Object.fromEntries(
  builtDepths.map((depth) => [depth, seeds.flatMap((seed) => outcomesOf(solutionRuns, { depth, sigma, seed }))]),
);
