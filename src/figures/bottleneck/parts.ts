import { FigureParts } from '../../live-figure/figure-parts.ts';
import type * as view from './view.ts';
import { bottleneckStrings as words } from './words.ts';

/** What is loaded when the figure is first touched. */
export const bottleneckParts = (onChange: () => void): FigureParts<typeof view> =>
  new FigureParts(
    {
      loadView: () => import('./view.ts'),
      loadRecorded: async (name) => (await import('./recorded-twins.ts')).loadRecordedTwins(name),
      words,
    },
    onChange,
  );
