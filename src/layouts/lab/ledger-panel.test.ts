import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { labStrings as words } from '../../i18n/lab.ts';
import { ledgerRun } from '../../store/ledger-run.fixture.ts';
import { addToLedger, listLedger } from '../../store/ledger-store.ts';
import { LedgerPanel } from './ledger-panel.ts';

const markup = `<div data-places='{}'>
  <p role="status" data-status>Looking</p><p role="alert" data-alert></p><div data-summary></div>
  ${['export-selected', 'export-all', 'delete-selected', 'delete-all'].map((name) => `<button data-do="${name}"></button>`).join('')}
  <input type="file"><div data-table></div>
  <section data-selected><p data-note></p><ul data-ways></ul>
    <div data-curves hidden><div data-chart="error"></div><div data-chart="loss"></div><p class="reading"></p><p data-caption></p></div>
    <div data-compare hidden><form><select name="x"></select><select name="series"></select>
      <select name="error"><option value="trainingError" selected></option></select></form>
      <p data-mixed></p><div data-chart="settings"></div><p class="reading"></p><div data-medians></div></div>
  </section>
  <dialog><p></p></dialog>
  <dialog data-code><p></p><pre><code></code></pre><a></a></dialog>
</div>`;

/** Of Node: the window of the page, which is another for each test. */
const page = new EventTarget();
const PageEvent = Event;
let root: HTMLElement;
let leaving: AbortController;

beforeEach(() => {
  const window = parseHTML(`<html><body>${markup}</body></html>`);
  const { document } = window;
  const own = [
    'HTMLElement',
    'HTMLInputElement',
    'HTMLSelectElement',
    'HTMLFormElement',
    'HTMLButtonElement',
    'HTMLAnchorElement',
    'Element',
  ];
  for (const name of own) vi.stubGlobal(name, Reflect.get(window, name));
  vi.stubGlobal('document', document);
  // It has no classes of its own for these.
  vi.stubGlobal('HTMLDialogElement', document.querySelector('dialog')!.constructor);
  vi.stubGlobal('HTMLFormElement', document.querySelector('form')!.constructor);
  vi.stubGlobal('Event', window.Event);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
  root = document.querySelector<HTMLElement>('[data-places]')!;
  leaving = new AbortController();
});

afterEach(() => {
  leaving.abort();
  vi.unstubAllGlobals();
});

const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
const rows = () => root.querySelectorAll('tbody tr').length;
const status = () => find('[data-status]').textContent;

async function kept() {
  const list = await listLedger();
  if (list.type === 'failed') throw new Error(list.reason);
  return list.value.entries;
}

async function open(...seeds: readonly number[]): Promise<void> {
  await addToLedger(seeds.map((seed) => ledgerRun({ seed, residual: seed % 2 === 0 })));
  new LedgerPanel(root, leaving.signal).begin();
  await vi.waitFor(() => expect(find('[data-summary] p')).not.toBeNull());
}

const press = (selector: string) => find(selector).dispatchEvent(new Event('click', { bubbles: true }));

test('runs are listed, and without any it is said where they come from', async () => {
  await open();
  expect(find('[data-summary]').textContent).toContain(words.empty);
  expect(rows()).toBe(0);
  await addToLedger([ledgerRun({ seed: 1 })]);
  page.dispatchEvent(new PageEvent('focus'));
  await vi.waitFor(() => expect(rows()).toBe(1));
});

test('a name that is typed is kept with a pin, and is there when all is read anew', async () => {
  await open(1, 2);
  const { id } = (await kept())[0]!;
  const input = find(`[data-name="${id}"]`) as HTMLInputElement;
  input.value = 'the one';
  input.dispatchEvent(new Event('focusout', { bubbles: true }));
  await vi.waitFor(() => expect(status()).toBe(words.renamed('the one')));
  expect(await kept()).toMatchObject([
    { name: 'the one', pinned: true },
    { name: '', pinned: false },
  ]);
  expect(find(`[data-do="pin"][data-id="${id}"]`).getAttribute('aria-pressed')).toBe('true');
});

test('a run that is deleted is told of by its name, and comes back', async () => {
  await open(1, 2);
  const [first] = await kept();
  press(`[data-do="delete"][data-id="${first!.id}"]`);
  await vi.waitFor(() => expect(status()).toContain('residual-8, seed 2, iterations 25 was deleted.'));
  expect(rows()).toBe(1);
  press('[data-status] button');
  await vi.waitFor(() => expect(status()).toBe(words.restored));
  expect(rows()).toBe(2);
});

test('a run that is pinned is deleted when the reader has said so again', async () => {
  await open(1, 2);
  const [first] = await kept();
  const { id } = first!;
  press(`[data-do="pin"][data-id="${id}"]`);
  await vi.waitFor(() => expect(find(`[data-do="pin"][data-id="${id}"]`).getAttribute('aria-pressed')).toBe('true'));
  const dialog = find('dialog') as HTMLDialogElement;
  const showModal = vi.fn();
  Object.assign(dialog, { showModal, returnValue: '' });
  press(`[data-do="delete"][data-id="${id}"]`);
  expect(showModal).toHaveBeenCalledOnce();
  expect(dialog.textContent).toContain('residual-8, seed 2, iterations 25 is pinned.');
  dialog.dispatchEvent(new Event('close'));
  expect(await kept()).toHaveLength(2);
  dialog.returnValue = 'yes';
  dialog.dispatchEvent(new Event('close'));
  await vi.waitFor(() => expect(rows()).toBe(1));
});

test('nothing is replaced while a button of the mouse is down', async () => {
  await open(1);
  page.dispatchEvent(new PageEvent('pointerdown'));
  await addToLedger([ledgerRun({ seed: 2 })]);
  page.dispatchEvent(new PageEvent('focus'));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(rows()).toBe(1);
  page.dispatchEvent(new PageEvent('pointerup'));
  await vi.waitFor(() => expect(rows()).toBe(2));
});

test('selected runs are drawn: their curves, and their errors over the settings in which they differ', async () => {
  await open(1, 2);
  const all = find('[data-select="all"]') as HTMLInputElement;
  all.checked = true;
  all.dispatchEvent(new Event('change', { bubbles: true }));
  // What draws is loaded first, which takes long on a busy machine.
  const draws = () => expect(root.querySelectorAll('[data-chart] svg')).toHaveLength(3);
  await vi.waitFor(draws, { timeout: 30_000 });
  expect(find('[data-note]').textContent).toContain(words.selected.count(2));
  expect([...root.querySelectorAll('[name="x"] option')].map((option) => option.getAttribute('value'))).toEqual([
    'network',
    'seed',
  ]);
  expect(root.querySelectorAll('[data-medians] tbody tr')).toHaveLength(2);
});

test('where the browser forbids its store, it is said', async () => {
  vi.stubGlobal('indexedDB', undefined);
  new LedgerPanel(root, leaving.signal).begin();
  await vi.waitFor(() => expect(find('[data-alert]').textContent).toContain('This browser keeps nothing'));
});
