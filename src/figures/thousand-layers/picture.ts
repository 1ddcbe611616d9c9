import { dataSets } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { RunResult } from '../../experiment/records.ts';
import type { StripData } from '../../charts/strip-chart.ts';
import { endStrips } from './ends.ts';
import type { LossChartData } from './loss-chart.ts';
import { lossLineOf } from './losses.ts';
import { startedRunsOf } from './reading.ts';
import { iterations } from './study/experiments.ts';
import type { Words } from './words.ts';

/** What is drawn: live runs where there are any, over the recorded ones. */
export interface StartPicture {
  readonly recorded: readonly RunResult[];
  readonly live: readonly RunResult[];
  /** That errors are taken after. */
  readonly iteration: number;
}

const { classes } = dataSets[defaultExperiment.data.name];

export function lossesOf({ recorded, live }: StartPicture, words: Words['losses'], isRead: boolean): LossChartData {
  const [shown, behind] = live.length > 0 ? [live, recorded] : [recorded, []];
  return {
    ...{ label: words.label, classes, iterations, isRead },
    lines: shown.map(lossLineOf),
    behind: behind.map(lossLineOf),
  };
}

export function endsOf({ recorded, live, iteration }: StartPicture, words: Words['ends'], isRead: boolean): StripData {
  const [shown, behind] = live.length > 0 ? [live, recorded] : [recorded, []];
  return endStrips(startedRunsOf(shown, iteration), startedRunsOf(behind, iteration), words, isRead);
}
