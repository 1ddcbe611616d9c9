import type { FigureStrings } from '../i18n/figure.ts';
import type { RunProgress } from '../worker/sweep.ts';
import { reasonWords } from './reason-words.ts';

function reasonOf({ probe, backend }: RunProgress, { probe: words }: FigureStrings): string | null {
  switch (probe?.type) {
    case 'timed':
      return words[backend === 'wasm' && probe.webgl < probe.wasm ? 'close' : 'timed'](probe.wasm, probe.webgl);
    case 'cut-off':
      return words['cut-off'](probe.wasm, probe.webgl);
    case 'software':
      return words.software(probe.renderer);
    case 'unusable':
      return words.unusable(reasonWords(probe.reason));
    case undefined:
      return null;
  }
}

/** Why runs train where they do, each reason once; none where the reader chose, or nothing else works. */
export function reasonsOf(runs: readonly RunProgress[], words: FigureStrings): readonly string[] {
  return [...new Set(runs.flatMap((run) => reasonOf(run, words) ?? []))];
}
