import { expect, test } from 'vitest';
import type { GuessReply } from './guess-reply.ts';
import { guessSentences } from './live-words.ts';
import { liveStrings } from './words/live.ts';

test('the reply to a guess speaks of its shape, of what was measured, and of when', () => {
  const reply: GuessReply = {
    ...{ kind: 'plain', shallowest: 8, deepest: 56 },
    guessed: { shape: 'flat', from: 0.3, to: 0.3 },
    measured: { shape: 'rises', from: 0.24, to: 0.54 },
  };
  expect(guessSentences([reply], 150, liveStrings.guess)).toEqual([
    'You drew the plain networks flat; from 8 to 56 layers their error rises by 30 points, from 24\u00a0% to 54\u00a0%.',
    'Compared after 150 iterations.',
  ]);
});

test('where nothing was measured that was guessed, it says so', () => {
  expect(guessSentences([], 150, liveStrings.guess)).toEqual([liveStrings.guess.nothingMeasured]);
});
