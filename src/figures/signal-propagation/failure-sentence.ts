import type { Words } from './words.ts';
import { reasonWords } from '../../live-figure/reason-words.ts';
import { whyThrown } from '../../worker/failure.ts';
import type { WorkerFailure } from '../../worker/watched-worker.ts';

/** What went wrong with the worker of this figure, and what to do. */
export function failureSentence(failure: WorkerFailure, words: Words['failures']): string {
  switch (failure.type) {
    case 'not-loaded':
    case 'threw':
      return words[failure.type](reasonWords(whyThrown(failure.reason)));
    case 'unreadable':
      return words.unreadable;
    case 'silent':
      return words[failure.loaded ? 'silent' : 'not-loaded-yet'](failure.milliseconds);
  }
}
