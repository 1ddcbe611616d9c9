import { editLimits } from './edits.ts';
import type { Edit } from './edits.ts';
import type { JsonValue } from './json-value.ts';

const kinds = [
  'shortcut-scale',
  'block-left-out',
  'blocks-swapped',
  'batch-norm-remeasured',
  'weights-moved',
  'identity-blocks-inserted',
  'weights-redrawn',
  'weights-shaken',
] as const satisfies readonly Edit['kind'][];

function parseBlock(json: JsonValue): number {
  return json.number(editLimits.block);
}

function parseBlocks(json: JsonValue): readonly number[] {
  const items = json.items();
  if (items.length === 0) throw json.invalid('at least one block');
  return items.map(parseBlock);
}

function parsePair(json: JsonValue): readonly [number, number] {
  const [one, other, ...rest] = json.items();
  if (!one || !other || rest.length > 0) throw json.invalid('two blocks');
  return [parseBlock(one), parseBlock(other)];
}

/** An edit of unknown origin, held to the limits. Throws an error that names the first field that is wrong. */
export function parseEdit(json: JsonValue): Edit {
  const { scale, batches, steps, step, count, sigma, seed } = editLimits;
  const kind = json.at('kind').oneOf(kinds);
  switch (kind) {
    case 'shortcut-scale': {
      const block = json.at('block');
      return { kind, block: block.value === 'all' ? 'all' : parseBlock(block), scale: json.at('scale').number(scale) };
    }
    case 'block-left-out':
      return { kind, block: parseBlock(json.at('block')) };
    case 'blocks-swapped':
      return { kind, blocks: parsePair(json.at('blocks')) };
    case 'batch-norm-remeasured':
      return { kind, batches: json.at('batches').number(batches) };
    case 'weights-moved': {
      const items = json.at('steps').items();
      if (items.length < steps.minimum || items.length > steps.maximum) throw json.at('steps').invalid('1 or 2 steps');
      return {
        kind,
        steps: items.map((own) => ({ seed: own.at('seed').number(seed), step: own.at('step').number(step) })),
      };
    }
    case 'identity-blocks-inserted':
      return { kind, after: parseBlock(json.at('after')), count: json.at('count').number(count) };
    case 'weights-redrawn':
      return { kind, blocks: parseBlocks(json.at('blocks')), seed: json.at('seed').number(seed) };
    case 'weights-shaken':
      return {
        kind,
        blocks: parseBlocks(json.at('blocks')),
        sigma: json.at('sigma').number(sigma),
        seed: json.at('seed').number(seed),
      };
  }
}

/** Edits of unknown origin, in their order. */
export function parseEdits(json: JsonValue): readonly Edit[] {
  return json.items().map(parseEdit);
}
