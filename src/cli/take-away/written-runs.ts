import { blockOf } from '../../figures/block-editor/sandbox/evaluate.ts';
import { traceBlock } from '../../figures/block-editor/sandbox/tracer.ts';
import { written, writtenBlocks } from '../../networks/fixtures/written-blocks.ts';
import { writtenPlaces } from '../../networks/written/written-block.ts';
import type { WrittenBlocks } from '../../networks/written/written-block.ts';
import { formatWrittenBlocks } from '../../networks/written/written-text.ts';

/** Of the networks that these blocks are written for. */
export const writtenFilters = 4;

/** Nobody has foreseen it: a gate that is learnt from two ways, values that are read again, a way that is only scaled. */
const unforeseen = `
function block(x, { conv, batchNorm, relu, sigmoid, add, multiply, scale, concatenate, shortcut, filters, stride }) {
  const h = shortcut(x);
  const wide = conv(x, { filters: 2 * filters, size: 1, stride });
  const gate = sigmoid(batchNorm(conv(concatenate(h, relu(wide)), { filters, size: 1 })));
  let F = batchNorm(conv(relu(batchNorm(wide)), { filters }));
  F = add(multiply(gate, F), scale(multiply(gate, multiply(h, h)), -0.125));
  return add(h, add(F, scale(relu(F), 0.5)));
}`;

const unforeseenBlocks = () => writtenPlaces(writtenFilters).map((place) => traceBlock(blockOf(unforeseen), place));

const own = (name: keyof typeof written) => writtenBlocks(writtenFilters, written[name]);
const all: readonly WrittenBlocks[] = [
  ...(['highway', 'preActivation', 'oneLayer', 'scaledShortcut', 'tangled', 'dense', 'projection'] as const).map(own),
  unforeseenBlocks(),
];

/** Blocks that readers may write, as an experiment holds them: between them they use all operations. */
export const writtenTexts: readonly string[] = all.map(formatWrittenBlocks);
