import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { formatPermalink, parsePermalink } from '../experiment/permalink.ts';
import { signalStudy } from './signal-propagation/study/study.ts';
import type { Study } from '../experiment/study.ts';
import { sweepStudy } from './degradation-lab/study.ts';
import { widthsStudy } from './block-widths/study.ts';
import { bottleneckStudy } from './bottleneck/study.ts';
import { labStudy } from './experiment-lab/study/study.ts';
import { comparisonStudy } from './accountant/study.ts';
import { dialStudy } from './residual-preconditioning/study/dial-study.ts';
import { lesionStudy } from './lesion/lesion-study.ts';
import { solutionStudy } from './constructed-solution/study/study.ts';
import { startStudy } from './thousand-layers/study/study.ts';
import { trialStudy } from './gradient-trial/trial-study.ts';
import { workbenchStudy } from './shortcut-workbench/workbench-study.ts';

/** What a study makes of a link: settings as a link, and how much there is to tell. */
function readBy<Settings>(study: Study<Settings>, link: string) {
  const { settings, notices } = parsePermalink(study, link);
  return { changed: formatPermalink(study, settings) !== formatPermalink(study, study.defaults), notices };
}

test('every link of a chapter to settings changes those of one figure, and nothing in it is unknown', () => {
  const chapters = globSync('content/*/*.mdx').map((path) => readFileSync(path, 'utf8'));
  // The page of claims has a filter, and no figure.
  const queries = /(?<!\/claims)\/\?([^)#"\s]*)/g;
  const links = chapters.flatMap((text) => [...text.matchAll(queries)].map(([, query]) => query ?? ''));
  expect(links.length).toBeGreaterThan(15);
  for (const link of links) {
    const read = [
      readBy(sweepStudy, link),
      readBy(signalStudy, link),
      readBy(comparisonStudy, link),
      readBy(labStudy, link),
      readBy(workbenchStudy, link),
      readBy(startStudy, link),
      readBy(bottleneckStudy, link),
      readBy(widthsStudy, link),
      readBy(solutionStudy, link),
      readBy(dialStudy, link),
      readBy(trialStudy, link),
      readBy(lesionStudy, link),
    ];
    expect
      .soft(
        read.flatMap(({ notices }) => notices),
        link,
      )
      .toEqual([]);
    expect.soft(read.filter(({ changed }) => changed).length, link).toBe(1);
  }
});
