import type { GuessReply } from './guess-reply.ts';
import type { Narration } from './narration.ts';
import type { LiveStrings } from './words/live.ts';

/** What is to be seen, as a sentence. */
export function narrationSentence(narration: Narration, words: LiveStrings['narration']): string {
  switch (narration.code) {
    case 'alone':
      return words.alone(narration.network, narration.error, narration.iteration);
    case 'together': {
      const { network, error, twin, twinError, iteration } = narration;
      return words.together(network, error, twin, twinError, iteration);
    }
    case 'apart':
    case 'ended-apart': {
      const { code, network, error, iteration, twin, passedAt } = narration;
      return words[code](network, error, iteration, twin, passedAt);
    }
    case 'diverged':
      return words.diverged(narration.network);
  }
}

/** What became of a guess, a sentence for each kind of network, and after how many iterations it is compared. */
export function guessSentences(
  replies: readonly GuessReply[],
  iterations: number,
  words: LiveStrings['guess'],
): readonly string[] {
  if (replies.length === 0) return [words.nothingMeasured];
  const sentences = replies.map(({ kind, guessed, measured, shallowest, deepest }) => {
    const course = words.measured[measured.shape](measured.from, measured.to);
    return words.reply(kind, words.drawn[guessed.shape], course, shallowest, deepest);
  });
  return [...sentences, words.budget(iterations)];
}
