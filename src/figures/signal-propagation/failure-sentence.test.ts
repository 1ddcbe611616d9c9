import { expect, test } from 'vitest';
import { failureSentence } from './failure-sentence.ts';
import { words } from './words.ts';

test.each(['it broke', 'it broke.', 'it broke..', 'it broke: ', ' it broke.\n'])(
  'the reason %j stands in a sentence with one full stop behind it, and what to do follows',
  (reason) => {
    const sentence = failureSentence({ type: 'threw', reason }, words.failures);
    expect(sentence).toMatch(/computed: it broke\. What you see/);
  },
);
