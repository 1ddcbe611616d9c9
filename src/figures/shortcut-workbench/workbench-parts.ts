import { FigureParts } from '../../live-figure/figure-parts.ts';
import type * as workbenchView from './workbench-view.ts';
import { workbenchStrings as words } from './words.ts';

/** What is loaded when the figure is first touched. */
export const workbenchParts = (onChange: () => void): FigureParts<typeof workbenchView> =>
  new FigureParts(
    {
      loadView: () => import('./workbench-view.ts'),
      loadRecorded: async (name) => (await import('./recorded-twins.ts')).loadRecordedTwins(name),
      words,
    },
    onChange,
  );
