import { expect, test } from 'vitest';
import { longestTitle } from '../../../store/document-file.ts';
import { titleOfCopy } from './copy-title.ts';

test('a title that no other document has stays as it is', () => {
  expect(titleOfCopy('Notes', [])).toBe('Notes');
  expect(titleOfCopy('', ['Notes'])).toBe('');
});

test('one that is taken gets the first number that none has', () => {
  expect(titleOfCopy('Notes', ['Notes'])).toBe('Notes (2)');
  expect(titleOfCopy('Notes', ['Notes (2)', 'Notes', 'Notes (4)'])).toBe('Notes (3)');
  expect(titleOfCopy('', [''])).toBe('Untitled (2)');
});

test('the longest title is cut for its number, and so are many of them', () => {
  const others = ['x'.repeat(longestTitle)];
  for (let copy = 0; copy < 120; copy++) {
    const title = titleOfCopy(others[0]!, others);
    expect(title.length).toBeLessThanOrEqual(longestTitle);
    expect(others).not.toContain(title);
    others.push(title);
  }
});
