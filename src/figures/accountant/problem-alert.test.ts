import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { readSettings } from '../../experiment/study.ts';
import { comparisonStudy } from './study.ts';
import { ProblemAlert } from './problem-alert.ts';

const { document } = parseHTML('<html></html>');

/** Problems of a form that compares the reader's own networks, with these texts in some of its fields. */
const problemsOf = (texts: Readonly<Record<string, string>>) =>
  readSettings(comparisonStudy, (name) => texts[name] ?? (name === 'net' || name === 'with' ? 'own' : null)).problems;

// A part that is missing is marked on the page.
beforeEach(() => void vi.stubGlobal('document', document));

test('an alert names the network, the field, and what the field takes, and is gone with the problem', async () => {
  const onChange = vi.fn();
  const alert = new ProblemAlert(onChange);
  alert.problems = problemsOf({ 'with-filters': '0' });
  expect(alert.text).toBe('');
  const said = 'Compared with, Filters, first stage: “0” is not a whole number from 1 to 256.';
  await vi.waitFor(() => expect(alert.text).not.toBe(''));
  expect(alert.text).toBe(`${said} The figure still shows the last networks that could be counted.`);
  expect(onChange).toHaveBeenCalled();
  alert.problems = [];
  expect(alert.text).toBe('');
});
