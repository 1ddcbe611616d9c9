import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import counted from '../src/networks/fixtures/counts.json' with { type: 'json' };
import { tableOfCells, plainCell } from '../src/paper/fixtures/table-cells.ts';
import { formatFact, formatValue } from '../src/live-figure/fact-text.ts';
import { fact } from '../src/paper/facts.ts';
import type { FactId } from '../src/paper/facts.ts';
import { quotation } from '../src/paper/quotations.ts';
import type { QuotationId } from '../src/paper/quotations.ts';
import { cellValue, tableIds } from '../src/paper/tables.ts';
import type { TableId } from '../src/paper/tables.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

// What the built pages print as the paper's, against the data. No browser is needed to read it.

const documents = pages.map((path) => {
  const file = path.endsWith('.html') ? `dist/${path}` : `dist/${path}index.html`;
  return { path, document: parseHTML(readFileSync(file, 'utf8')).document };
});

function all(selector: string): readonly { readonly path: string; readonly element: Element }[] {
  return documents.flatMap(({ path, document }) =>
    [...document.querySelectorAll(selector)].map((element) => ({ path, element })),
  );
}

const textOf = (element: Element | null | undefined) => element?.textContent?.replaceAll('’', "'") ?? '';

/** A cell of a printed table, without what is there for screen readers or as a note. */
function printed(cell: Element | undefined): string {
  const layers = [...(cell?.querySelectorAll('.line') ?? [])].map((line) => textOf(line));
  if (layers.length > 0) return `[${layers.join('; ')}] ${textOf(cell?.querySelector('.times'))}`;
  return textOf(cell?.querySelector('.value') ?? cell);
}

/** The printed cells of a row by the names of their columns; one that reaches over several stands under each of them. */
function byColumn(row: Element, columns: readonly string[]): ReadonlyMap<string, string> {
  const cells = [...row.querySelectorAll('th, td')].flatMap((cell) => {
    return Array.from({ length: Number(cell.getAttribute('colspan') ?? 1) }, () => printed(cell));
  });
  return new Map(columns.map((name, place) => [name, cells[place] ?? '']));
}

test('every number that a page marks as the paper’s is the number of the data', () => {
  const facts = all('[data-fact]');
  expect(facts.length).toBeGreaterThan(40);
  for (const { path, element } of facts) {
    const found = fact(element.getAttribute('data-fact') as FactId);
    expect([formatFact(found), formatValue(found.value)], `${path}: ${element.outerHTML}`).toContain(
      element.textContent,
    );
  }
});

test('every cell that a sentence quotes is the cell of the table', () => {
  const cells = all('[data-cell]');
  expect(cells.length).toBeGreaterThan(3);
  for (const { path, element } of cells) {
    const [, table, row = '', column = ''] =
      /^([^/]+)\/(.+)\/([^/]+)$/.exec(element.getAttribute('data-cell') ?? '') ?? [];
    const value = cellValue(table as TableId, row, column);
    expect([value, `${value}\u00a0%`], path).toContain(element.textContent);
  }
});

test('words in quotation marks that are the paper’s are its words', () => {
  const quotations = all('q[data-quotation]');
  expect(quotations.length).toBeGreaterThan(20);
  for (const { path, element } of quotations) {
    const { words } = quotation(element.getAttribute('data-quotation') as QuotationId);
    expect(element.textContent, path).toBe(words);
  }
});

test('the 300 cells of the paper’s tables are printed where they belong', () => {
  let found = 0;
  for (const id of tableIds) {
    const [table, ...others] = all(`[data-table="${id}"] table`);
    expect(table, `Table ${id} is on a page`).toBeDefined();
    expect(others, `Table ${id} is on one page only`).toEqual([]);
    const columns = [...table!.element.querySelectorAll('thead th')].map((head) => textOf(head).trim());
    const rows = [...table!.element.querySelectorAll('tbody tr')];
    for (const { row, column, value } of tableOfCells(id)) {
      const named = rows.filter((one) => `${one.getAttribute('data-row')} /`.startsWith(`${row} /`));
      const places = column === 'all five nets' ? columns.slice(2) : [column];
      const cells = named.flatMap((one) => {
        const printedIn = byColumn(one, columns);
        return places.map((place) => plainCell(printedIn.get(place) ?? ''));
      });
      expect(cells, `Table ${id}: ${row} / ${column}`).toContain(plainCell(value));
      found++;
    }
  }
  expect(found).toBe(300);
});

test('each figure of a page has its own number, counted from one', () => {
  for (const { path, document } of documents) {
    const numbers = [...document.querySelectorAll('.figure .fig-no')].map((number) => textOf(number));
    expect(numbers, path).toEqual(numbers.map((_, index) => `Figure ${index + 1}`));
  }
});

test('counts of networks on a page are those of a count that is not ours', () => {
  const textOfPage = (path: string) => textOf(documents.find((one) => one.path === path)?.document.body);
  const grouped = new Intl.NumberFormat('en-GB');
  const paperNets = {
    './architectures/': counted.imagenet.filter(
      ({ residual, shortcut, stridePosition }) =>
        residual && shortcut === 'projection-when-widening' && stridePosition === 'first-1x1',
    ),
    './cifar-10/': counted.cifar.filter(({ residual, shortcut }) => residual && shortcut === 'padded-identity'),
  };
  expect(paperNets['./architectures/']).toHaveLength(5);
  for (const { parameters, multiplyAdds } of paperNets['./architectures/']) {
    expect(textOfPage('./architectures/')).toContain(grouped.format(parameters));
    expect(textOfPage('./architectures/')).toContain(grouped.format(multiplyAdds));
  }
  expect(paperNets['./cifar-10/']).toHaveLength(6);
  for (const { parameters } of paperNets['./cifar-10/']) {
    expect(textOfPage('./cifar-10/')).toContain(grouped.format(parameters));
  }
});
