export type SortOrder = 'none' | 'ascending' | 'descending';

/** What of a table's row matters for its order. */
interface Row {
  readonly cells: ArrayLike<Cell>;
}

interface Cell {
  readonly textContent: string;
  readonly dataset: DOMStringMap;
}

/** The number that a cell is sorted and compared by; null where it has none. */
export function numberOf(cell: Cell | undefined): number | null {
  const number = cell?.dataset['number'];
  return number === undefined ? null : Number(number);
}

/**
 * Compares rows by a column: by number where it has numbers, by name otherwise; what is empty comes last in either
 * order. `rows` is the order of the paper, which `none` brings back.
 */
export function compareIn<Kind extends Row>(place: number, order: SortOrder, rows: readonly Kind[]) {
  if (order === 'none') return (one: Kind, other: Kind) => rows.indexOf(one) - rows.indexOf(other);
  const sign = order === 'ascending' ? 1 : -1;
  return (one: Kind, other: Kind) => {
    const [first, second] = [one.cells[place], other.cells[place]];
    const [text, otherText] = [first?.textContent.trim() ?? '', second?.textContent.trim() ?? ''];
    if (text === '' || otherText === '') return Number(text === '') - Number(otherText === '');
    const [number, otherNumber] = [numberOf(first), numberOf(second)];
    if (number !== null && otherNumber !== null) return sign * (number - otherNumber);
    return sign * text.localeCompare(otherText, 'en', { numeric: true });
  };
}
