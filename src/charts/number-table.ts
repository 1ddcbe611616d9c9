import { buildNode } from './build-node.ts';

type Cells = readonly string[];

/** A table with a heading a column, each row headed by its first cell. */
export function numberTable(
  document: Document,
  caption: string,
  heads: Cells,
  rows: readonly Cells[],
): HTMLTableElement {
  const head = (text: string) => buildNode(document, 'th', { scope: 'col' }, [text]);
  const row = ([name = '', ...cells]: Cells) =>
    buildNode(document, 'tr', {}, [
      buildNode(document, 'th', { scope: 'row' }, [name]),
      ...cells.map((cell) => buildNode(document, 'td', {}, [cell])),
    ]);
  return buildNode(document, 'table', { class: 'results of-numbers' }, [
    buildNode(document, 'caption', {}, [caption]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, heads.map(head))]),
    buildNode(document, 'tbody', {}, rows.map(row)),
  ]);
}
