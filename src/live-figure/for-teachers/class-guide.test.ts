import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { openLink } from '../../experiment/class-link.ts';
import { limits } from '../../experiment/limits.ts';
import { numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';
import { ClassGuide } from './class-guide.ts';

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
