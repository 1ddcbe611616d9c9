import type { FailureStrings } from '../i18n/failures.ts';
import type { FigureStrings } from '../i18n/figure.ts';
import type { Failure } from '../worker/failure.ts';
import { refusals } from './backend-notices.ts';
import { reasonWords } from './reason-words.ts';

/** Words by which failures are told. */
export interface FailureWords {
  readonly failures: FailureStrings;
  readonly figure: Pick<FigureStrings, 'backends' | 'refused'>;
}

/** How training ended badly, and what to do. */
export function failureSentence(failure: Failure, words: FailureWords): string {
  const { failures, figure } = words;
  switch (failure.type) {
    case 'files-not-loaded':
      if (typeof failure.reason !== 'string' && failure.reason.code === 'own-data-missing')
        return failures['own-data-missing'];
      return failures[failure.type](reasonWords(failure.reason));
    case 'script-not-loaded':
      return failures[failure.type](reasonWords(failure.reason));
    case 'script-silent':
      return failures['script-silent'](failure.milliseconds);
    case 'no-backend':
      return failures['no-backend'](refusals(failure.refused, figure));
    case 'threw':
      return failures.threw(reasonWords(failure.reason), failure.outOfMemory);
    case 'unreadable':
      return failures.unreadable;
    case 'hung':
      return failures.hung(failure.milliseconds, failure.iteration);
    case 'diverged':
      return failures.diverged[failure.cause](failure.iteration, failure.rate);
    case 'not-started':
      return failures['not-started'](failure.cause && failureSentence(failure.cause, words));
  }
}
