/** What the script begins with from a shell; in a notebook there are no arguments, and a first run is asked for. */
const shellCell = /^if __name__ == "__main__":$[^]*/m;
const notebookCall = 'rows = main(["--run", "1"])';

type Cell = Readonly<Record<string, unknown>>;

/** As the format wants it: each line with its end, but for the last. */
function linesOf(source: string): readonly string[] {
  return source.split(/(?<=\n)/);
}

function cellOf(part: string, index: number): Cell {
  const id = `cell-${index + 1}`;
  const source = part.replace(/^ \[markdown\]\n/, '');
  if (source !== part) {
    const prose = source.trim().replace(/^# ?/gm, '');
    return { cell_type: 'markdown', id, metadata: {}, source: linesOf(prose) };
  }
  const code = part.trim().replace(shellCell, notebookCall);
  return { cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [], source: linesOf(code) };
}

/** A script in the percent format as a Jupyter notebook, format 4.5: its cells of prose and of code, one after the other. */
export function notebookOf(script: string): string {
  const [head = '', ...parts] = script.split(/^# %%/m);
  // What stands before the first cell is the licence; it goes with the first code.
  const firstCode = parts.findIndex((part) => !part.startsWith(' [markdown]'));
  const cells = parts.map((part, index) => cellOf(index === firstCode ? `\n${head.trim()}\n${part}` : part, index));
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  const metadata = { kernelspec, language_info: { name: 'python' } };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}
