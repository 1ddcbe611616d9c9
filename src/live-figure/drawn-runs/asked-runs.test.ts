import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asStored } from '../../store/ledger-entry.ts';
import { ledgerRun } from '../../store/ledger-run.fixture.ts';
import { addToLedger, deleteFromLedger } from '../../store/ledger-store.ts';
import type { WhyNotDrawn } from './why-not-drawn.ts';

vi.mock('../adopt-styles.ts', () => ({ adoptStyles: () => undefined }));
const { AskedRuns } = await import('./asked-runs.ts');

const runs = [ledgerRun({ name: 'one' }), ledgerRun({ name: 'two', depth: 20 })];
const [one = '', two = ''] = runs.map((run) => asStored(run).entry.digest);
const location = { pathname: '/', search: '', hash: '' };
const news = new EventTarget();
let leaving = new AbortController();

beforeEach(async () => {
  leaving = new AbortController();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const page = parseHTML('<html><body><div id="chart"></div><div id="table"></div></body></html>');
  for (const name of ['document', 'Element', 'HTMLInputElement'] as const) vi.stubGlobal(name, page[name]);
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_: unknown, __: string, address: string) => (location.hash = new URL(address, 'https://a.b').hash),
  });
  vi.stubGlobal('addEventListener', news.addEventListener.bind(news));
  vi.stubGlobal('BroadcastChannel', undefined);
  await addToLedger(runs);
});
afterEach(() => {
  leaving.abort();
  vi.unstubAllGlobals();
});

/** The runs that the link asks for, each a line, once they have been read. */
async function ask(hash: string, whyNot: () => WhyNotDrawn | null = () => null) {
  location.hash = hash;
  const chart = document.querySelector<HTMLElement>('#chart')!;
  const onChange = vi.fn<() => void>();
  const asked = new AskedRuns(
    {
      ...{ figure: 'block', chart, onChange, whyNotDrawn: whyNot },
      table: document.querySelector<HTMLElement>('#table')!,
      linesOf: (found) => found.map((own) => ({ name: own.name, settings: '', found: [own] })),
    },
    leaving.signal,
  );
  const hasRead = (times: number) => vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(times), 20_000);
  await hasRead(1);
  return { asked, chart, hasRead, names: () => asked.lines.map(({ name }) => name) };
}

const press = (what: string) => document.querySelector<HTMLElement>(`[data-remove="${what}"]`)!.click();
const said = () => document.querySelector('.drawn-runs > [role="status"]')!;

test('another link of the page brings its own runs in the place of those before', async () => {
  const { asked, names, hasRead } = await ask(`#block.runs=${one}`);
  expect(names()).toEqual(['one']);
  location.hash = `#block=Nc0x&block.runs=${two},9-9.lost`;
  asked.readAgain();
  await hasRead(2);
  expect(names()).toEqual(['two']);
  expect(said().textContent).toMatch(/^lost is not drawn/);
});

test('what the figure cannot draw with other settings goes, and comes back with those before; what was removed does not', async () => {
  let why: WhyNotDrawn | null = null;
  const { asked, names } = await ask(`#block.runs=${one},${two}`, () => why);
  press('0');
  why = { type: 'images' };
  asked.judgeAgain();
  expect(names()).toEqual([]);
  expect(said().textContent).toBe('two is not drawn: it trained on other images.');
  why = null;
  asked.judgeAgain();
  expect(names()).toEqual(['two']);
  expect(said().textContent).toBe('');
});

test('with the last line all buttons go, and the focus goes to the chart', async () => {
  const { chart } = await ask(`#block.runs=${one}&lab.runs=7-a`);
  const focus = vi.spyOn(chart, 'focus');
  press('0');
  expect(focus).toHaveBeenCalledOnce();
  expect(chart.getAttribute('tabindex')).toBe('-1');
  expect(document.querySelector('.drawn-runs button')).toBeNull();
  expect(location.hash).toBe('#lab.runs=7-a');
});

test('what is said stays in its place until it is another', async () => {
  const { hasRead } = await ask(`#block.runs=${one}.one,9-9.lost`);
  const node = said().firstChild;
  news.dispatchEvent(new Event('focus'));
  await hasRead(2);
  expect(said().firstChild).toBe(node);
  await deleteFromLedger('all');
  news.dispatchEvent(new Event('focus'));
  await hasRead(3);
  expect(said().textContent).toMatch(/^one and lost are not drawn/);
});
