import type { Edit, WeightStep } from './edits.ts';
import { JsonValue } from './json-value.ts';
import { parseEdit } from './parse-edit.ts';

// Edits as the text of a key or a link: `block-left-out:3,shortcut-scale:all:0.5`. Fields come in one order, without
// their names; parts of a field are joined by `+`, which a query must encode, and a step's by `@`.

/** An edit's text without its kind. */
function fieldsOf(edit: Edit): readonly (string | number)[] {
  switch (edit.kind) {
    case 'shortcut-scale':
      return [edit.block, edit.scale];
    case 'block-left-out':
      return [edit.block];
    case 'blocks-swapped':
      return [edit.blocks.join('+')];
    case 'batch-norm-remeasured':
      return [edit.batches];
    case 'weights-moved':
      return [edit.steps.map(({ seed, step }) => `${seed}@${step}`).join('+')];
    case 'identity-blocks-inserted':
      return [edit.after, edit.count];
    case 'weights-redrawn':
      return [edit.blocks.join('+'), edit.seed];
    case 'weights-shaken':
      return [edit.blocks.join('+'), edit.sigma, edit.seed];
  }
}

/** How the text of a field is read. What is no number stays text, which `parseEdit` refuses and shows. */
type Reading = (text: string) => unknown;

const numberIn: Reading = (text) => (/^-?\d{1,10}(\.\d{1,24})?(e-\d{1,3})?$/.test(text) ? Number(text) : text);
const numbersIn: Reading = (text) => text.split('+').map(numberIn);

function stepIn(text: string): { readonly [Field in keyof WeightStep]: unknown } {
  const at = text.indexOf('@');
  return { seed: numberIn(at < 0 ? text : text.slice(0, at)), step: numberIn(at < 0 ? '' : text.slice(at + 1)) };
}

const readings: Readonly<Record<Edit['kind'], Readonly<Record<string, Reading>>>> = {
  'shortcut-scale': { block: numberIn, scale: numberIn },
  'block-left-out': { block: numberIn },
  'blocks-swapped': { blocks: numbersIn },
  'batch-norm-remeasured': { batches: numberIn },
  'weights-moved': { steps: (text) => text.split('+').map(stepIn) },
  'identity-blocks-inserted': { after: numberIn, count: numberIn },
  'weights-redrawn': { blocks: numbersIn, seed: numberIn },
  'weights-shaken': { blocks: numbersIn, sigma: numberIn, seed: numberIn },
};

/** One line that two lists of edits share exactly if they are the same; empty where there are none. */
export function formatEdits(edits: readonly Edit[]): string {
  return edits.map((edit) => [edit.kind, ...fieldsOf(edit)].join(':')).join(',');
}

function parseOne(text: string): Edit {
  const [kind = '', ...values] = text.split(':');
  const known = Object.hasOwn(readings, kind) ? readings[kind as Edit['kind']] : {};
  const names = Object.keys(known);
  const json = new JsonValue({ kind, ...readFields(known, values) }, 'edit');
  const edit = parseEdit(json);
  if (values.length > names.length) throw new JsonValue(text, 'edit').invalid(`${kind}:${names.join(':')}`);
  return edit;
}

function readFields(known: Readonly<Record<string, Reading>>, values: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(known).map(([name, read], index) => [name, read(values[index] ?? '')]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** The edits of such a line. Throws an error that names the first field that is wrong. */
export function parseEditsText(text: string): readonly Edit[] {
  return text === '' ? [] : text.split(',').map(parseOne);
}
