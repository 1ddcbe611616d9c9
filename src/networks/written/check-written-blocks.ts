import { areSameMaps } from '../block-maps.ts';
import type { FeatureMaps } from '../network-spec.ts';
import { shortcutWay } from './shortcut-shape.ts';
import { usedSteps } from './used-steps.ts';
import { writtenPlaces } from './written-block.ts';
import type { Operation, WrittenBlock, WrittenBlocks, WrittenPlace } from './written-block.ts';
import type { OrFault, WrittenFault } from './written-fault.ts';
import { shapesOf } from './written-shapes.ts';

/** Whether an operation has something to learn; `shapes` are those of the steps before. */
function learns(operation: Operation, shapes: readonly FeatureMaps[]): boolean {
  if (operation.kind === 'shortcut') return shortcutWay(operation, shapes[operation.of]!) === 'projection';
  return operation.kind === 'conv' || operation.kind === 'batchNorm';
}

/** Why nothing, or not all, of a block whose shapes fit would be trained. */
function untrained(block: WrittenBlock, shapes: readonly FeatureMaps[]): WrittenFault | null {
  const used = usedSteps(block);
  const learning = block.steps
    .map((step, index) => ({ ...step, index }))
    .filter(({ operation: own }) => learns(own, shapes));
  const unused = learning.find(({ index }) => !used[index]);
  if (unused) return { code: 'unused', line: unused.line, kind: unused.operation.kind };
  if (learning.length > 0) return null;
  return { code: 'nothing-learnt', line: block.steps[block.result]!.line, place: block.place };
}

/**
 * What each step of a block gives, [side, side, channels], where its input has this side; or why it cannot be trained in
 * its place: the first step whose operands do not fit, a result of another shape than the place wants, a layer that the
 * result does not depend on, or nothing that learns.
 */
export function checkWrittenBlock(block: WrittenBlock, side: number): OrFault<readonly FeatureMaps[]> {
  const { place, steps, result } = block;
  const shapes = shapesOf(steps, { featureMapSize: side, channels: place.channels });
  if (!shapes.ok) return shapes;
  const want = { featureMapSize: Math.ceil(side / place.stride), channels: place.filters };
  const shape = shapes.value[result]!;
  if (!areSameMaps(shape, want))
    return { ok: false, fault: { code: 'wrong-result', line: steps[result]!.line, shape, want, place } };
  const fault = untrained(block, shapes.value);
  return fault ? { ok: false, fault } : shapes;
}

function isSamePlace(one: WrittenPlace, other: WrittenPlace | undefined): boolean {
  return one.channels === other?.channels && one.filters === other.filters && one.stride === other.stride;
}

/**
 * Whether blocks can be trained in a network that begins with so many filters, on images of this side; else the first
 * fault that there is.
 */
export function checkWrittenBlocks(
  blocks: WrittenBlocks,
  { filters, side }: { readonly filters: number; readonly side: number },
): OrFault<WrittenBlocks> {
  const want = writtenPlaces(filters);
  if (blocks.length !== want.length || !blocks.every(({ place }, index) => isSamePlace(place, want[index])))
    return { ok: false, fault: { code: 'other-places', want } };
  let size = side;
  for (const block of blocks) {
    const checked = checkWrittenBlock(block, size);
    if (!checked.ok) return checked;
    size = Math.ceil(size / block.place.stride);
  }
  return { ok: true, value: blocks };
}
