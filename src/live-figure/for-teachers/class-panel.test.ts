import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { mostOfTask, openLink, parseClassLink } from '../../experiment/class-link.ts';
import { fieldsOfLink } from '../../experiment/link-fields.ts';
import type { LinkedFigure } from '../../experiment/link-fields.ts';
import { limits } from '../../experiment/limits.ts';
import { numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';
import { linkStrings } from '../../i18n/link.ts';
import { teachersStrings } from '../../i18n/teachers.ts';
import { classPanel } from './class-panel.ts';
import { embedPanel } from './embed-panel.ts';

afterEach(() => void vi.unstubAllGlobals());

const words = teachersStrings.class;

interface Settings {
  readonly depth: number;
  readonly seed: number;
  readonly scale: number;
}

const defaults: Settings = { depth: 20, seed: 3, scale: 1 };

const studyOf = (figure: LinkedFigure): Study<Settings> => ({
  figure,
  version: '1',
  fields: [
    numberField('depth', 'depth', limits.depth),
    numberField('seed', 'seed', limits.seed),
    numberField('scale', 'scale', limits.shortcutScale),
  ],
  defaults,
});

const form = `<form>
  <div data-field="depth"><label>Depth</label><input name="depth" type="number" value="20" /></div>
  <div data-field="scale"><label>Scale</label><input name="scale" type="number" value="" /></div>
  <button data-action="new-seed" type="button">New seed</button>
</form>`;

/** A figure on a page at this address; `keeps`: the field of the hash that is its own. */
function pageAt(href: string, keeps = '') {
  const own = keeps === '' ? '' : ` data-hash-field="${keeps}"`;
  const page = parseHTML(`<html><body><div id="root" data-figure="block-editor"${own}>${form}</div></body></html>`);
  vi.stubGlobal('document', page.document);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('location', new URL(href));
  const figure = {
    ...{ study: studyOf('block'), form: { settings: defaults } },
    ...{ tellOfLink: () => undefined, changed: () => undefined },
  };
  const root = page.document.querySelector<HTMLElement>('#root')!;
  const shown = (panel: HTMLElement) => {
    root.append(panel);
    const say = () => root.dispatchEvent(new page.Event('input'));
    // Of what is copied: the link itself, or the frame that holds it.
    const links = () => {
      const { value } = panel.querySelector<HTMLTextAreaElement>('textarea[readonly]')!;
      const frame = parseHTML(`<html><body>${value}</body></html>`).document.querySelector('iframe');
      return new URL(frame?.getAttribute('src') ?? value);
    };
    return { panel, say, links };
  };
  return {
    ...{ root, figure },
    openClass: () => shown(classPanel(root, figure)),
    openEmbed: () => shown(embedPanel(root, figure)),
  };
}

/** As a reader chooses it; linkedom takes it from the attribute alone. */
function choose(panel: HTMLElement, name: string, state: string): void {
  for (const option of panel.querySelectorAll(`#class-block-${name} option`))
    option.toggleAttribute('selected', option.getAttribute('value') === state);
}

test('each field is one row: its name, its value once, and a choice of plain words that its label belongs to', () => {
  const { panel } = pageAt('https://example.org/lab/').openClass();
  const rows = [...panel.querySelectorAll('fieldset .class-field')].map((row) => {
    const select = row.querySelector('select')!;
    const [label, value] = [row.querySelector(`label[for="${select.id}"]`), row.querySelector('.class-value')];
    expect(select.getAttribute('aria-describedby')).toBe(value!.id);
    return [label!.textContent, value!.textContent, [...select.options].map((own) => own.textContent).join(' ')];
  });
  expect(rows).toEqual([
    ['Depth', '20', 'open fixed hidden'],
    // No control says what the button has drawn.
    ['New seed', '3', 'open fixed hidden'],
    ['Scale', words.noValue, 'open fixed hidden'],
  ]);
  expect(panel.querySelector('fieldset > legend')?.textContent).toBe(words.fields);
  expect(panel.querySelectorAll('input[type="radio"]')).toHaveLength(0);
});

test('the link holds what is fixed and hidden, and what is set in the figure meanwhile', () => {
  const { root, openClass } = pageAt('https://example.org/lab/');
  const { panel, say, links } = openClass();
  expect([links().search, links().hash]).toEqual(['', '']);
  choose(panel, 'depth', 'fixed');
  choose(panel, 'scale', 'hidden');
  root.querySelector<HTMLInputElement>('[name="depth"]')!.value = '56';
  say();
  expect(panel.querySelector('#class-block-depth-value')?.textContent).toBe('56');
  expect(links().hash).toBe('#block.fixed=depth&block.hidden=scale');
  expect(links().search).toContain('block.depth=20');
});

const code = 'Nc0x-_0';

test('the code of the reader stays in a link for a class and in an embedded figure, and the one parser reads both parts', () => {
  const { openClass, openEmbed } = pageAt(`https://example.org/lab/#block=${code}&block.fixed=seed`, 'block');
  const { panel, say, links } = openClass();
  expect(links().hash).toBe(`#block=${code}`);
  choose(panel, 'depth', 'fixed');
  panel.querySelector<HTMLTextAreaElement>('textarea')!.value = 'Guess & see = learn';
  say();
  const { hash } = links();
  // The figure finds its code where the hash begins.
  expect(hash).toMatch(new RegExp(`^#block=${code}&block\\.fixed=depth&`));
  expect(fieldsOfLink(hash.slice(1))[0]).toMatchObject({ name: 'block', named: false, value: code });
  const link = { ...openLink, fixed: ['depth'], task: 'Guess & see = learn' };
  expect(parseClassLink(studyOf('block'), hash)).toEqual({ link, notices: [] });
  const embedded = openEmbed().links();
  expect(embedded.pathname).toMatch(/embed\/block-editor\/$/);
  expect(embedded.hash).toBe(`#block=${code}&block.fixed=seed`);
});

test('what other figures are asked, and what only this device has, does not go along', () => {
  const others = `block=${code}&block.runs=1-a.x&lab.runs=2-b&lesion.twins=3-c&lab.fixed=kind&figure-2`;
  const { openClass, openEmbed } = pageAt(`https://example.org/lab/#${others}`, 'block');
  for (const { links } of [openClass(), openEmbed()]) expect(links().hash).toBe(`#block=${code}`);
  // Another figure of the same page has no code.
  expect(pageAt(`https://example.org/lab/#${others}`).openClass().links().hash).toBe('');
});

test('what is hostile in the hash is no markup in the code of a frame, goes no further than its field, and stays named', () => {
  const hostile = 'block="><img src=x onerror=alert(1)>&block.open=1&block.fixed=nosuch&__proto__=1';
  const { openEmbed, openClass } = pageAt(`https://example.org/lab/#${hostile}`, 'block');
  const { panel, links } = openEmbed();
  const frame = panel.querySelector('textarea')!.value;
  expect(parseHTML(`<html><body>${frame}</body></html>`).document.body.children).toHaveLength(1);
  expect(frame).not.toContain('<img');
  expect(links().hash).toBe('#block=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E');
  expect(openClass().links().hash).toBe(links().hash);
  const { notices } = parseClassLink(studyOf('block'), `${links().hash}&block.open=1`);
  expect(notices).toEqual([{ kind: 'unknown', field: 'block.open', others: 0 }]);
});

test('a link that is too long to be opened with what it asks is told while it is made', () => {
  const { openClass } = pageAt(`https://example.org/lab/#block=${'a'.repeat(4000)}`, 'block');
  const { panel, say, links } = openClass();
  const wrong = panel.querySelector('p[role="status"]')!;
  expect(wrong.textContent).toBe('');
  panel.querySelector<HTMLTextAreaElement>('textarea')!.value = '\u6df1'.repeat(mostOfTask);
  say();
  expect(wrong.textContent).toBe(linkStrings.tooLong(links().hash.length));
});
