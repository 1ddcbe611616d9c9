/** Lines of a source file that a page shows. */
const start = /^\s*\/\/ #region (?<name>[\w-]+)\s*$/;
const end = /^\s*\/\/ #endregion\s*$/;

/**
 * The lines between `// #region name` and its `// #endregion`, without the marks of regions inside it and without the
 * indentation that all of them share. Throws where the region is missing or is not closed.
 */
export function sourceRegion(source: string, name: string, file: string): string {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => start.exec(line)?.groups?.['name'] === name);
  if (first < 0) throw new Error(`missing region: ${name} in ${file} (want // #region ${name})`);
  const shown: string[] = [];
  let open = 1;
  for (const line of lines.slice(first + 1)) {
    if (start.test(line)) open += 1;
    else if (end.test(line)) open -= 1;
    else shown.push(line);
    if (open === 0) return dedent(shown).join('\n');
  }
  throw new Error(`region without an end: ${name} in ${file} (want // #endregion)`);
}

function dedent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared));
}

/** Lines by the part that they belong to: one that holds a text, or all from one text to another. */
export type LineParts = Readonly<Record<string, string | readonly [first: string, last: string]>>;

/** The part of each line, null for most. Lines are named by what they say, so that they are found when others move. */
export function partsOfLines(code: string, parts: LineParts): readonly (string | null)[] {
  const lines = code.split('\n');
  const found: (string | null)[] = lines.map(() => null);
  for (const [part, texts] of Object.entries(parts)) {
    const [first, last] = typeof texts === 'string' ? [texts, texts] : texts;
    const from = lines.findIndex((line) => line.includes(first));
    const to = lines.findIndex((line, index) => index >= from && line.includes(last));
    if (from < 0 || to < 0) throw new Error(`no line for part ${part}: ${from < 0 ? first : last}`);
    found.fill(part, from, to + 1);
  }
  return found;
}

/** Where a line stands that holds a text, counted from zero. */
export function lineWith(code: string, text: string): number {
  const found = code.split('\n').findIndex((line) => line.includes(text));
  if (found < 0) throw new Error(`no line: ${text}`);
  return found;
}

/** Where groups of lines begin, named by what their first lines say: all lines in order, from the first one on. */
export function groupStarts(code: string, firsts: readonly string[]): readonly number[] {
  const starts = firsts.map((first) => lineWith(code, first));
  const inOrder = starts.every((start, index) => (index === 0 ? start === 0 : start > starts[index - 1]!));
  if (!inOrder) throw new Error(`groups out of order: ${firsts.join(', ')} (begin at lines ${starts.join(', ')})`);
  return starts;
}
