import { paperTableStrings as words } from '../../i18n/paper-table.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { compareIn, numberOf } from './row-order.ts';
import type { SortOrder } from './row-order.ts';

const nextOrder: Readonly<Record<SortOrder, SortOrder>> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
};

/** A table of the paper that can be sorted by a column, and whose rows can be compared with one of them. */
class PaperTable extends HTMLElement {
  connectedCallback(): void {
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    if (this.querySelector('td.number') === null || this.querySelector('.table-tools') !== null) return;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.className = 'visually-hidden';
    this.#makeSortable(rows, status);
    this.append(toolsFor(rows, status));
  }

  #makeSortable(rows: readonly HTMLTableRowElement[], status: HTMLElement): void {
    const body = requireChild(this, 'tbody', HTMLTableSectionElement);
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const [place, head] of heads.entries()) {
      const name = head.textContent.trim();
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      button.title = words.sort(name);
      button.addEventListener('click', () => {
        const order = nextOrder[(head.getAttribute('aria-sort') ?? 'none') as SortOrder];
        for (const other of heads) other.removeAttribute('aria-sort');
        if (order !== 'none') head.setAttribute('aria-sort', order);
        body.append(...rows.toSorted(compareIn(place, order, rows)));
        status.textContent = words.announce(name, words.sorted[order]);
      });
      head.replaceChildren(button);
    }
  }
}

/** The choice of the row to compare with. */
function toolsFor(rows: readonly HTMLTableRowElement[], status: HTMLElement): HTMLElement {
  const tools = document.createElement('div');
  tools.className = 'table-tools';
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.add(new Option(words.compareNone, ''));
  for (const row of rows) select.add(new Option(row.dataset['row'] ?? '', row.dataset['row']));
  select.addEventListener('change', () => compareRows(rows, select.value));
  label.append(words.compare, ' ', select);
  tools.append(label, status);
  return tools;
}

/** Writes under each number how far it is from that of the row with this name; from none, where there is no such row. */
function compareRows(rows: readonly HTMLTableRowElement[], name: string): void {
  const reference = rows.find((row) => row.dataset['row'] === name);
  for (const row of rows) {
    row.classList.toggle('reference', row === reference);
    for (const [place, cell] of [...row.cells].entries()) {
      cell.querySelector('.difference')?.remove();
      const amount = row === reference || !reference ? null : differenceOf(cell, reference.cells[place]);
      if (amount !== null) cell.append(amount);
    }
  }
}

function differenceOf(cell: HTMLTableCellElement, reference: HTMLTableCellElement | undefined): HTMLElement | null {
  const [number, other] = [numberOf(cell), numberOf(reference)];
  if (number === null || other === null) return null;
  // As many decimals as the table prints.
  const decimals = /\.(\d+)/.exec(cell.textContent)?.[1]?.length ?? 0;
  const amount = (number - other).toFixed(decimals);
  const shown = Number(amount) > 0 ? `+${amount}` : amount.replace('-', '−');
  const difference = document.createElement('span');
  difference.className = 'difference';
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.textContent = words.difference;
  difference.append(spoken, shown);
  return difference;
}

customElements.define('paper-table', PaperTable);
