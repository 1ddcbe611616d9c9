import { limits, seedAfter } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import { readSettings, textsOf } from '../../experiment/study.ts';
import { numberIn } from '../../experiment/study-fields.ts';
import { sweepStudy } from './study.ts';
import { sweepPresets } from '../../experiment/sweep.ts';
import type { DepthSweep, SweepPreset } from '../../experiment/sweep.ts';
import { requireChild } from '../../live-figure/require-child.ts';

/** Depths with a box of their own; others are typed. */
export const listedDepths: readonly number[] = sweepPresets['full-sweep'].depths;

const wordsOf = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '');

/** The words among typed depths that are none. */
export function invalidDepths(text: string): readonly string[] {
  return wordsOf(text).filter((word) => numberIn(word, limits.depth) === undefined);
}

/** The sweep that the form's controls ask for. The form has been found valid. */
export function readSweep(form: HTMLFormElement): DepthSweep {
  const fields = new FormData(form);
  const typed = wordsOf(`${fields.get('other-depths') ?? ''}`);
  const depths = [...fields.getAll('depth'), ...typed].join(',');
  return readSettings(sweepStudy, (name) => (name === 'depths' ? depths : `${fields.get(name) ?? ''}`)).settings;
}

/** Sets a field of the form, by its name. */
export function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = value;
  else throw new Error(`missing field in the form: ${name}`);
}

/** Sets the controls to a sweep. */
export function writeSweep(form: HTMLFormElement, sweep: DepthSweep): void {
  for (const [name, text] of textsOf(sweepStudy, sweep)) if (name !== 'depths') setField(form, name, text);
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="depth"]')) {
    box.checked = sweep.depths.includes(Number(box.value));
  }
  const others = sweep.depths.filter((depth) => !listedDepths.includes(depth));
  requireChild(form, 'input[name="other-depths"]', HTMLInputElement).value = others.join(', ');
  showPreset(form, sweep);
}

/** The preset that a sweep is, whatever its seeds start from. */
export function presetOf(sweep: DepthSweep): SweepPreset | null {
  const names = Object.keys(sweepPresets) as SweepPreset[];
  const { firstSeed } = sweep;
  return names.find((name) => areSame(sweepStudy, { ...sweepPresets[name], firstSeed }, sweep)) ?? null;
}

/** Marks the preset that the controls now stand for, or none. */
export function showPreset(form: HTMLFormElement, sweep: DepthSweep): void {
  const preset = presetOf(sweep);
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="preset"]')) {
    radio.checked = radio.value === preset;
  }
}

export function withNewSeeds(sweep: DepthSweep): DepthSweep {
  return { ...sweep, firstSeed: seedAfter(sweep.firstSeed, sweep.seedCount, limits.firstSeed) };
}
