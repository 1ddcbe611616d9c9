import { expect, test } from 'vitest';
import { JsonValue } from './json-value.ts';

test('a member is what the document says, and nothing that objects inherit', () => {
  const json = new JsonValue({ seed: 1 }, 'experiment');
  expect(json.at('seed').value).toBe(1);
  for (const name of ['constructor', 'toString', '__proto__']) expect(json.at(name).value).toBeUndefined();
});

test('an error names the place of a value and shows a short piece of it', () => {
  const json = new JsonValue({ runs: [{ machine: ['x'.repeat(1000)] }] }, 'file');
  expect(() => json.at('runs').items()[0]?.at('machine').text()).toThrow(
    `invalid file.runs[0].machine: ["${'x'.repeat(30)}… (want text)`,
  );
});
