import type { ChartStrings } from '../i18n/charts.ts';
import type { RefusedBackend } from '../engine/refused-backends.ts';
import type { FigureStrings } from '../i18n/figure.ts';
import type { RunProgress } from '../worker/sweep.ts';
import { reasonWords } from './reason-words.ts';

/** Why backends cannot be used, a sentence each. */
export function refusals(
  refused: readonly RefusedBackend[],
  words: Pick<FigureStrings, 'backends' | 'refused'>,
): string {
  return refused.map(({ backend, reason }) => words.refused(words.backends[backend], reasonWords(reason))).join(' ');
}

function substitutionNotice({ substitution, backend }: RunProgress, words: FigureStrings): readonly string[] {
  switch (substitution?.type) {
    case 'refused': {
      const refused = refusals(substitution.refused, words);
      return backend === null ? [] : [words.runsInstead(refused, words.backends[backend])];
    }
    case 'distrusted':
      return [words.distrusted[substitution.reason]];
    case undefined:
      return [];
  }
}

/** WebGL that nobody has asked for costs the equal bits: the reader is told. */
function choiceNotice({ probe, backend }: RunProgress, words: FigureStrings): readonly string[] {
  return backend === 'webgl' && probe?.type === 'timed' ? [words.webglChosen(probe.wasm, probe.webgl)] : [];
}

function moveNotice(
  { experiment: { network }, move }: RunProgress,
  words: FigureStrings,
  { networkName, kinds }: Pick<ChartStrings, 'networkName' | 'kinds'>,
): readonly string[] {
  if (!move) return [];
  const name = networkName(network.residual ? kinds.residual : kinds.plain, network.depth);
  return [words.moved[move.reason](name, move.leftAfter, move.resumedAfter, reasonWords(move.detail ?? ''))];
}

function uncheckedNotice({ unchecked, backend }: RunProgress, words: FigureStrings): readonly string[] {
  return unchecked === null || backend === null
    ? []
    : [words.unchecked(words.backends[backend], reasonWords(unchecked))];
}

/** What a reader has to know of the backends of some runs, each sentence once. */
export function backendNotices(
  runs: readonly RunProgress[],
  words: FigureStrings,
  charts: Pick<ChartStrings, 'networkName' | 'kinds'>,
): readonly string[] {
  return [
    ...new Set(
      runs.flatMap((run) => [
        ...substitutionNotice(run, words),
        ...choiceNotice(run, words),
        ...moveNotice(run, words, charts),
        ...uncheckedNotice(run, words),
      ]),
    ),
  ];
}
