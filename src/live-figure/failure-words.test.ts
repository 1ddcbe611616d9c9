import { expect, test } from 'vitest';
import { failureStrings as failures } from '../i18n/failures.ts';
import { figureStrings as figure } from '../i18n/figure.ts';
import type { Failure } from '../worker/failure.ts';
import { failureSentence } from './failure-words.ts';

const told = (failure: Failure) => failureSentence(failure, { failures, figure });

test.each(['it broke', 'it broke.', 'it broke..', 'it broke: ', ' it broke.\n'])(
  'the reason %j stands in a sentence with one full stop behind it',
  (reason) => {
    expect(told({ type: 'threw', reason, outOfMemory: false })).toMatch(/^Training failed: it broke\. Train again/);
    expect(told({ type: 'files-not-loaded', reason })).toMatch(/^The images could not be loaded: it broke\. Check/);
    expect(told({ type: 'script-not-loaded', reason })).toMatch(/could not be loaded \(it broke\)\. Check/);
    const refused = [{ backend: 'webgl', reason }] as const;
    expect(told({ type: 'no-backend', refused })).toMatch(/no backend works\. WebGL cannot be used: it broke\. Train/);
  },
);

test.each<[Failure, RegExp]>([
  [{ type: 'threw', reason: 'no room', outOfMemory: true }, /too little memory: choose smaller images/],
  [{ type: 'script-not-loaded', reason: '' }, /^The training script could not be loaded\. Check the connection/],
  [{ type: 'script-silent', milliseconds: 60_000 }, /for 60 seconds\. Check the connection, then train again\.$/],
  [{ type: 'unreadable' }, /could not be read\. Reload the page/],
  [
    { type: 'hung', milliseconds: 5100, iteration: 7 },
    /for 5 seconds .* up to iteration 7 is kept\. Train again, or choose a smaller/,
  ],
  [
    { type: 'hung', milliseconds: 5100, iteration: 0 },
    /was ended\. The device may be busy with something else\. Train again\.$/,
  ],
  [{ type: 'diverged', iteration: 1, cause: 'at-once', rate: 0.03 }, /No update has been made before it\. (?!.*rate)/],
  [
    { type: 'diverged', iteration: 3, cause: 'overshoot', rate: 0.3 },
    /loss of iteration 3 .*a learning rate below 0\.3\./,
  ],
  [
    { type: 'not-started', cause: { type: 'diverged', iteration: 3, cause: 'overshoot', rate: 0.3 } },
    /^A network that another starts from was not trained to its end\. Training diverged.*a learning rate below 0\.3\./,
  ],
  [{ type: 'not-started', cause: null }, /to its end\. Train again, or reload the page\.$/],
  [{ type: 'diverged', iteration: 3, cause: 'sudden', rate: 0.3 }, /had not grown\. Reload (?!.*rate)/],
])('%j says what to do', (failure, sentence) => expect(told(failure)).toMatch(sentence));
