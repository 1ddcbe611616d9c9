import { textsOf } from '../../experiment/study.ts';
import type { Study } from '../../experiment/study.ts';
import type { FieldPlace } from './field-places.ts';

/** As in a link, where no space stands behind the commas of a list. */
const inLink = (text: string) => text.replaceAll(', ', ',');

/** For `data-sets`: what a control sets that sets several fields at once, but for those that it leaves as they are. */
export function presetSets<Settings>(study: Study<Settings>, settings: Settings, left: readonly string[]): string {
  const set = [...textsOf(study, settings)].filter(([name]) => !left.includes(name));
  return set.map(([name, text]) => `${name}=${inLink(text)}`).join('&');
}

/** Of the controls with `data-sets`, those that would give a field which is kept another text. */
export function strainedPresets(root: HTMLElement, kept: ReadonlyMap<string, string>): FieldPlace['controls'] {
  const all = [...root.querySelectorAll<HTMLInputElement | HTMLButtonElement>('[data-sets]')];
  return all.filter(({ dataset }) => {
    const sets = new URLSearchParams(dataset['sets']);
    return [...kept].some(([name, text]) => sets.has(name) && sets.get(name) !== inLink(text));
  });
}
