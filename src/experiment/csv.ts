export type CsvCell = string | number | boolean | null;

/** A field as in RFC 4180: quoted where it holds a quote, a comma or a line break. */
function formatCell(cell: CsvCell): string {
  const text = cell === null ? '' : `${cell}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as the lines of a CSV file; null is an empty field. */
export function formatCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}
