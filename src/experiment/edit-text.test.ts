import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatEdits, parseEditsText } from './edit-text.ts';
import { anyEdit } from './edits.arbitrary.ts';
import type { Edit } from './edits.ts';
import { JsonValue } from './json-value.ts';
import { parseEdits } from './parse-edit.ts';

const anyEdits = fc.array(anyEdit(54), { maxLength: 5 });

test('edits come back from their text, and from JSON', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      expect(parseEditsText(formatEdits(edits))).toEqual(edits);
      expect(parseEdits(new JsonValue(JSON.parse(JSON.stringify(edits)), 'edits'))).toEqual(edits);
    }),
  );
});

test('the text of edits is short, in their order, and empty where there are none', () => {
  const edits: readonly Edit[] = [
    { kind: 'block-left-out', block: 3 },
    { kind: 'shortcut-scale', block: 'all', scale: 0.5 },
    { kind: 'blocks-swapped', blocks: [1, 2] },
    { kind: 'batch-norm-remeasured', batches: 10 },
    { kind: 'weights-moved', steps: [{ seed: 1, step: -0.25 }, { seed: 2, step: 1 }] }, // prettier-ignore
    { kind: 'identity-blocks-inserted', after: 0, count: 2 },
    { kind: 'weights-redrawn', blocks: [4, 5], seed: 7 },
    { kind: 'weights-shaken', blocks: [4], sigma: 0.1, seed: 7 },
  ];
  expect(formatEdits(edits)).toBe(
    'block-left-out:3,shortcut-scale:all:0.5,blocks-swapped:1+2,batch-norm-remeasured:10,' +
      'weights-moved:1@-0.25+2@1,identity-blocks-inserted:0:2,weights-redrawn:4+5:7,weights-shaken:4:0.1:7',
  );
  expect(formatEdits([])).toBe('');
  expect(parseEditsText('')).toEqual([]);
});

test.each([
  ['block-cut:3', 'invalid edit.kind: "block-cut"'],
  ['toString:3', 'invalid edit.kind: "toString"'],
  ['block-left-out', 'invalid edit.block: "" (want a whole number from 0 to 599)'],
  ['block-left-out:-1', 'invalid edit.block: -1'],
  ['block-left-out:1.5', 'invalid edit.block: 1.5'],
  ['block-left-out:0x1', 'invalid edit.block: "0x1"'],
  ['block-left-out:1:2', 'invalid edit: "block-left-out:1:2" (want block-left-out:block)'],
  ['shortcut-scale:some:1', 'invalid edit.block: "some"'],
  ['shortcut-scale:1:2.5', 'invalid edit.scale: 2.5 (want a number from 0 to 2)'],
  ['blocks-swapped:1', 'invalid edit.blocks: [1] (want two blocks)'],
  ['blocks-swapped:1+2+3', 'invalid edit.blocks: [1,2,3] (want two blocks)'],
  ['weights-moved:1', 'invalid edit.steps[0].step: ""'],
  ['weights-moved:1@1+2@1+3@1', 'want 1 or 2 steps'],
  ['weights-shaken:1:NaN:3', 'invalid edit.sigma: "NaN"'],
  ['block-left-out:1,,', 'invalid edit.kind: ""'],
])('%s is refused, by the field that is wrong', (text, message) => {
  expect(() => parseEditsText(text)).toThrow(message);
});

test('a list of blocks that is empty is refused', () => {
  const json = new JsonValue({ kind: 'weights-redrawn', blocks: [], seed: 1 }, 'edit');
  expect(() => parseEdits(new JsonValue([json.value], 'edits'))).toThrow('invalid edits[0].blocks: [] (want at least');
});
