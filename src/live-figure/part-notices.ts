import { figureStrings } from '../i18n/figure.ts';
import { partPatience } from './later-part.ts';
import type { LaterPart } from './later-part.ts';
import type { Notice } from './notice-list.ts';

/** How a figure says that one of its parts is not there. */
export interface PartWords {
  readonly missing: (reason: string) => string;
  readonly slow: (seconds: number) => string;
}

/** What to tell the reader of a part, while there is something to tell; a missing one can be asked for again. */
export function partNotices<Part>(part: LaterPart<Part>, words: PartWords): readonly Notice[] {
  const { state } = part;
  switch (state.status) {
    case 'missing':
      return [{ text: words.missing(state.reason), action: figureStrings.tryAgain, onPress: () => part.retry() }];
    case 'slow':
      return [words.slow(partPatience / 1000)];
    case 'unasked':
    case 'loading':
    case 'here':
      return [];
  }
}
