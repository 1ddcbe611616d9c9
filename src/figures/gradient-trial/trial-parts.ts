import { FigureParts } from '../../live-figure/figure-parts.ts';
import type * as trialView from './trial-view.ts';
import { gradientTrialStrings as words } from './words.ts';

/** What is loaded when the figure is first touched. */
export const trialParts = (onChange: () => void): FigureParts<typeof trialView> =>
  new FigureParts(
    {
      loadView: () => import('./trial-view.ts'),
      loadRecorded: async (name) => (await import('./recorded-trial.ts')).loadRecordedTrial(name),
      words,
    },
    onChange,
  );
