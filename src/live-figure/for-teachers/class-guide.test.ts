import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { openLink } from '../../experiment/class-link.ts';
import { limits } from '../../experiment/limits.ts';
import { numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';
import { ClassGuide } from './class-guide.ts';
import { presetSets } from './preset-controls.ts';

afterEach(() => void vi.unstubAllGlobals());

interface Settings {
  readonly shortcutScale: number;
}

const study: Study<Settings> = {
  figure: 'experiment',
  version: '1',
  fields: [numberField('scale', 'shortcutScale', limits.shortcutScale)],
  defaults: { shortcutScale: 1 },
};

test('a field that a link fixes rests again after its form has woken it, and is open when the guide ends', () => {
  const { document } = parseHTML(
    '<html><body><div data-field="scale"><label>Scale</label><input name="scale" /></div></body></html>',
  );
  vi.stubGlobal('document', document);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  const input = document.querySelector('input')!;
  const form = { settings: { shortcutScale: 0.5 } };
  const guide = new ClassGuide<Settings>(
    document.body,
    { study, form, tellOfLink: () => undefined, changed: () => undefined },
    { link: { ...openLink, fixed: ['scale'] }, settings: form.settings },
    () => undefined,
  );
  expect(input.disabled).toBe(true);
  input.disabled = false;
  form.settings = { shortcutScale: 0.7 };
  expect(guide.keep()).toBe(true);
  expect(form.settings).toEqual({ shortcutScale: 0.5 });
  expect(input.disabled).toBe(true);
  // Where nothing was set, too.
  input.disabled = false;
  expect(guide.keep()).toBe(false);
  expect(input.disabled).toBe(true);
  guide.end();
  expect(input.disabled).toBe(false);
  expect(document.querySelector('[data-field] .set-by-link')).toBeNull();
});

/** A figure whose field rests by itself where `rests` says so, as a form knows when it is given settings. */
function figureIn(markup: string, shortcutScale: number) {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  vi.stubGlobal('document', document);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  const root = document.body;
  const input = root.querySelector<HTMLInputElement>('[name="scale"]')!;
  input.value = `${shortcutScale}`;
  const own = { rests: false, settings: { shortcutScale } };
  const form = {
    get settings() {
      return own.settings;
    },
    set settings(settings: Settings) {
      own.settings = settings;
      input.disabled = own.rests;
    },
  };
  const figure = { study, form, tellOfLink: () => undefined, changed: () => undefined };
  const guideFor = (link: Partial<typeof openLink>) =>
    new ClassGuide<Settings>(root, figure, { link: { ...openLink, ...link }, settings: own.settings }, () => undefined);
  return { root, input, own, guideFor };
}

const field = '<div data-field="scale"><label>Scale</label><input name="scale" type="text" /></div>';

test('a field that has come to rest for another reason meanwhile still rests when the guide ends', () => {
  const { input, own, guideFor } = figureIn(field, 0.5);
  const guide = guideFor({ fixed: ['scale'] });
  own.rests = true;
  guide.keep();
  guide.end();
  expect(input.disabled).toBe(true);
});

test('it is said by name what a link sets and hides, and a task keeps its lines', () => {
  const { root, guideFor } = figureIn(field, 0.5);
  const guide = guideFor({ fixed: ['scale'], task: 'one\ntwo' });
  guide.keep();
  expect(root.querySelector('.said-by-link')?.textContent).toContain('it fixes Scale (0.5).');
  expect(root.querySelector('.class-task-text')?.textContent).toBe('one\ntwo');
  expect(root.classList.contains('is-for-class')).toBe(true);
  guide.end();
  expect(root.classList.contains('is-for-class')).toBe(false);
  const hiding = guideFor({ hidden: ['scale'] });
  hiding.keep();
  expect(root.querySelector('.said-by-link')?.textContent).toContain('it hides Scale.');
});

test('presets that would change what a link keeps rest, and it is said why; others can be pressed', () => {
  const sets = (shortcutScale: number) => presetSets(study, { shortcutScale }, []);
  const presets = [1, 0.5].map((scale) => `<input type="radio" name="preset" data-sets="${sets(scale)}" />`);
  const { root, guideFor } = figureIn(`${field}<fieldset>${presets.join('')}</fieldset>`, 0.5);
  const guide = guideFor({ fixed: ['scale'] });
  const resting = () => [...root.querySelectorAll<HTMLInputElement>('[name="preset"]')].map(({ disabled }) => disabled);
  expect(resting()).toEqual([true, false]);
  expect(root.querySelector('fieldset + .set-by-link')?.textContent).toContain('Presets that would change');
  guide.end();
  expect(resting()).toEqual([false, false]);
  expect(root.querySelector('.set-by-link')).toBeNull();
});
