const readClass = 'is-read';

/** The row that has or loses the focus or the pointer. */
function rowOf(target: EventTarget | null): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest<HTMLTableRowElement>('tr[data-layer]') : null;
}

/** Where a key leads from a row. */
function rowAfter(row: HTMLTableRowElement, key: string): Element | null | undefined {
  switch (key) {
    case 'ArrowDown':
      return row.nextElementSibling;
    case 'ArrowUp':
      return row.previousElementSibling;
    case 'Home':
      return row.parentElement?.firstElementChild;
    case 'End':
      return row.parentElement?.lastElementChild;
    default:
      return null;
  }
}

/** Brings a row into the part of its table that is seen, without moving the page. */
function scrollTo(row: Element): void {
  const frame = row.closest('.table-scroll');
  if (!frame) return;
  const [inner, outer] = [row.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

/** Ties the bars of the diagram to the rows of the tables: what is read in one is marked in the other. */
export class LayerLinks {
  readonly #chart: HTMLElement;
  readonly #tables: HTMLElement;
  /** The bar that is read now. */
  #read: Element | null = null;

  constructor(chart: HTMLElement, tables: HTMLElement, signal: AbortSignal) {
    this.#chart = chart;
    this.#tables = tables;
    const options = { signal };
    tables.addEventListener('pointerover', ({ target }) => this.#markBars(rowOf(target)), options);
    tables.addEventListener('pointerleave', () => this.#markBars(null), options);
    tables.addEventListener('focusin', ({ target }) => this.#markBars(rowOf(target)), options);
    tables.addEventListener('focusout', () => this.#markBars(null), options);
    tables.addEventListener('keydown', (event) => this.#move(event), options);
  }

  /** Marks the rows of the layers that a bar stands for; of a thousand rows, in one pass. */
  markRows(bar: Element | null): void {
    if (bar === this.#read) return;
    this.#read = bar;
    this.#unmark(this.#tables);
    const layers = new Set(bar?.getAttribute('data-layers')?.split(' '));
    if (layers.size === 0) return;
    const all = [...this.#tables.querySelectorAll<HTMLElement>('tr[data-layer]')];
    const rows = all.filter((row) => layers.has(row.dataset['layer'] ?? ''));
    for (const row of rows) row.classList.add(readClass);
    if (rows[0]) scrollTo(rows[0]);
  }

  #markBars(row: HTMLTableRowElement | null): void {
    this.#unmark(this.#chart);
    this.#unmark(this.#tables);
    if (!row) return;
    row.classList.add(readClass);
    const bars = this.#chart.querySelectorAll(`[data-layers~="${row.dataset['layer']}"]`);
    for (const bar of bars) bar.classList.add(readClass);
  }

  #unmark(place: HTMLElement): void {
    for (const marked of place.querySelectorAll(`.${readClass}`)) marked.classList.remove(readClass);
  }

  /** One row of a table can be reached by Tab; arrow keys take that on to its neighbours. */
  #move(event: KeyboardEvent): void {
    const row = rowOf(event.target);
    const next = row && rowAfter(row, event.key);
    if (!row || !(next instanceof HTMLTableRowElement)) return;
    event.preventDefault();
    row.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}
