import { limits } from '../../experiment/limits.ts';
import { numberIn } from '../../experiment/study-fields.ts';
import { sweepPresets } from '../../experiment/sweep.ts';
import type { FieldControls } from '../../live-figure/study-form.ts';
import { requireChild } from '../../live-figure/require-child.ts';

/** Depths with a box of their own; others are typed. */
export const listedDepths: readonly number[] = sweepPresets['full-sweep'].depths;

const wordsOf = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '');

/** The words among typed depths that are none. */
export function invalidDepths(text: string): readonly string[] {
  return wordsOf(text).filter((word) => numberIn(word, limits.depth) === undefined);
}

/** The depths of the form: its boxes, and those that are typed. */
export function depthControls(form: HTMLFormElement): FieldControls {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="depth"]')];
  const others = requireChild(form, 'input[name="other-depths"]', HTMLInputElement);
  return {
    read: () => {
      const checked = boxes.filter((box) => box.checked).map((box) => box.value);
      return [...checked, ...wordsOf(others.value)].join(',');
    },
    write: (text) => {
      const depths = wordsOf(text);
      for (const box of boxes) box.checked = depths.includes(box.value);
      others.value = depths.filter((depth) => !listedDepths.includes(Number(depth))).join(', ');
    },
  };
}
