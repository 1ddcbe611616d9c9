import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { labStrings as words } from '../../i18n/lab.ts';
import { asStored } from '../../store/ledger-entry.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { ledgerRun } from '../../store/ledger-run.fixture.ts';
import { written, writtenBlocks } from '../../networks/fixtures/written-blocks.ts';
import { formatWrittenBlocks } from '../../networks/written/written-text.ts';
import { ledgerTable } from './ledger-table.ts';
import { replaceKeepingFocus } from '../../live-figure/replace-keeping-focus.ts';
import { noFigure, summaryNode } from './summary-node.ts';
import { nameOf, namesOf, otherSettings, shownEntries } from './table-rows.ts';
import type { LedgerView } from './table-rows.ts';
import { addressOf } from './training-places.ts';

beforeEach(() => {
  const window = parseHTML('<html><body></body></html>');
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('HTMLInputElement', window.HTMLInputElement);
});

const places = { 'degradation-lab': { name: 'Figure 2 of Introduction', address: '/introduction/#figure-2-title' } };
const view: LedgerView = { sort: { column: 'date', descending: true }, figure: '', selected: new Set([2]) };

function entry(id: number, given: Parameters<typeof ledgerRun>[0] = {}): LedgerEntry {
  return { ...asStored(ledgerRun({ seed: id, ...given })).entry, id };
}

const textsOf = (row: Element | undefined) =>
  [...(row?.querySelectorAll('td') ?? [])].map((own) => own.textContent.trim());

test('a row has the run’s settings and errors, and leads to its figure as it was set up', () => {
  const table = ledgerTable({ entries: [entry(2), entry(3, { residual: false, iterations: 3 })], view, places, words });
  const [, first, second] = [...table.querySelectorAll('tr')];
  const texts = textsOf(first);
  expect(texts[1]).toMatch(/^Pin Delete$/);
  expect(texts.slice(2, 10)).toEqual(['residual', '8', 'A', '0.03', '2', '25', '50.0\u00a0%', '37.5\u00a0%']);
  expect(texts).toContain('WebAssembly');
  expect(first!.querySelector('a')?.getAttribute('href')).toBe('/introduction/?lab.v=1&lab.depths=8#figure-2-title');
  expect(textsOf(second).slice(2, 10)).toEqual(['plain', '8', '–', '0.03', '3', '3 stopped', '50.0\u00a0%', '–']);
  expect([...table.querySelectorAll('input[type="checkbox"]')].map((box) => (box as HTMLInputElement).checked)).toEqual(
    [false, true, false],
  );
});

test('a run that diverged in its first iteration stands there as diverged, without errors', () => {
  const table = ledgerTable({ entries: [entry(2, { iterations: 0, ending: 'diverged' })], view, places, words });
  expect(textsOf(table.querySelectorAll('tr')[1]).slice(7, 10)).toEqual([`0 ${words.endings.diverged}`, '–', '–']);
});

test('a run of written blocks is called by its code, which can be shown; others have none to show', () => {
  const blocks = formatWrittenBlocks(writtenBlocks(8, written.highway));
  const own = entry(1, { written: blocks, code: '// two <b>gates</b>\n' });
  const table = ledgerTable({ entries: [own, entry(2, { written: blocks }), entry(3)], view, places, words });
  const names = [...table.querySelectorAll('th input')].map((input) => input.getAttribute('placeholder'));
  expect(names[0]).toBe('two <b>gates</b>, depth 8, seed 1, iterations 25');
  expect(names[1]).toMatch(/^own block #[\da-f]{4}-8, seed 2, iterations 25$/);
  expect(table.querySelector('b')).toBeNull();
  const shown = [...table.querySelectorAll('button[data-do="code"]')].map((button) =>
    button.getAttribute('aria-label'),
  );
  expect(shown).toEqual([`Code: ${names[0]}`]);
});

test('a run that nobody has named is called by all in which it is not as the site’s are, and briefly where that is enough', () => {
  const usual = entry(1);
  const { training, network } = usual.experiment;
  const learningRate = { ...training.learningRate, rate: 0.1 };
  const fast = {
    ...usual,
    experiment: { ...usual.experiment, training: { ...training, iterations: 300, learningRate } },
  };
  const bare = { ...fast, experiment: { ...fast.experiment, network: { ...network, batchNorm: false } } };
  expect(nameOf(usual, words)).toBe('residual-8, seed 1, iterations 25');
  expect(nameOf(fast, words)).toBe('residual-8, seed 1, rate 0.1');
  expect(nameOf({ ...fast, name: 'mine' }, words)).toBe('mine');
  expect(namesOf([fast, bare], words)).toEqual([
    'residual-8, seed 1, rate 0.1',
    'residual-8, seed 1, rate 0.1, without BN',
  ]);
  expect(namesOf([fast, entry(2)], words)).toEqual(['residual-8, seed 1', 'residual-8, seed 2']);
});

test('a name is text and never markup', () => {
  const table = ledgerTable({ entries: [entry(1, { name: '<img src=x>' })], view, places, words });
  expect(table.querySelector('img')).toBeNull();
  expect(table.querySelector('input[type="text"]')?.getAttribute('value')).toBe('<img src=x>');
});

test('runs without a value by which others are sorted stand last, however it is sorted', () => {
  const entries = [entry(1, { residual: false, iterations: 3 }), entry(2), entry(3)];
  const order = (descending: boolean) =>
    shownEntries(entries, { ...view, sort: { column: 'testError', descending } }, words).map(({ id }) => id);
  expect([order(false), order(true)]).toEqual([
    [2, 3, 1],
    [2, 3, 1],
  ]);
  const bySeed = { ...view, sort: { column: 'seed', descending: true } } as const;
  expect(shownEntries(entries, bySeed, words).map(({ id }) => id)).toEqual([3, 2, 1]);
});

test('runs are filtered by figure, and those of no figure that is known are one choice', () => {
  const entries = [entry(1), entry(2, { figure: null, settings: '' })];
  expect(shownEntries(entries, { ...view, figure: null }, words).map(({ id }) => id)).toEqual([2]);
  const list = { entries, unreadable: [7] };
  const node = document.createElement('div');
  node.append(summaryNode({ list, shown: 1, figure: null, places, words }));
  const options = [...node.querySelectorAll('option')].map((option) => option.getAttribute('value'));
  expect(options).toEqual(['', 'degradation-lab', noFigure]);
  expect(node.textContent).toContain('of at most 20 MB. 1 of 2 runs are shown.');
  expect(node.textContent).toContain('One record cannot be read.');
});

test('settings that no column shows are told where they are not the usual ones', () => {
  const own = entry(1, { iterations: 3 });
  const { network } = own.experiment;
  const other = { ...own, experiment: { ...own.experiment, network: { ...network, batchNorm: false, filters: 16 } } };
  expect(otherSettings(other, own, words)).toEqual(['iterations 25', 'without BN', 'filters 16']);
  expect(otherSettings(entry(1), own, words)).toEqual([]);
});

test('an address is made only for figures that the site has', () => {
  expect(addressOf('degradation-lab', 'lab.v=1', places)).toBe('/introduction/?lab.v=1#figure-2-title');
  expect(addressOf('constructor', 'lab.v=1', places)).toBeNull();
  expect(addressOf(null, 'lab.v=1', places)).toBeNull();
  expect(addressOf('degradation-lab', '', places)).toBeNull();
});

test('what is replaced while nothing in it has the focus takes none', () => {
  const place = document.createElement('div');
  replaceKeepingFocus(place, document.createElement('p'));
  expect(place.innerHTML).toBe('<p></p>');
  replaceKeepingFocus(place, null);
  expect(place.innerHTML).toBe('');
});
