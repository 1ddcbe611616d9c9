import { expect, test } from 'vitest';
import { notebookOf } from './notebook.ts';

const script = `# licence

# %% [markdown]
# # Title
#
# Prose of \`code\`.

# %%
import sys

# %%
def main(arguments):
    print(arguments)


# %%
if __name__ == "__main__":
    main(sys.argv[1:])
`;

interface Notebook {
  readonly nbformat: number;
  readonly cells: readonly { readonly cell_type: string; readonly id: string; readonly source: readonly string[] }[];
}

const { cells, nbformat } = JSON.parse(notebookOf(script)) as Notebook;

test('prose becomes Markdown without the marks of comments, and code stays as it is', () => {
  expect(nbformat).toBe(4);
  expect(cells.map(({ cell_type }) => cell_type)).toEqual(['markdown', 'code', 'code', 'code']);
  expect(cells[0]!.source).toEqual(['# Title\n', '\n', 'Prose of `code`.']);
  expect(cells[2]!.source.join('')).toBe('def main(arguments):\n    print(arguments)');
});

test('the licence stands with the first code', () => {
  expect(cells[1]!.source.join('')).toBe('# licence\n\nimport sys');
});

test('a notebook has no arguments, so its last cell asks for the first run', () => {
  expect(cells.at(-1)!.source).toEqual(['rows = main(["--run", "1"])']);
});

test('every cell has a name of its own, as format 4.5 wants it', () => {
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  for (const { id } of cells) expect(id).toMatch(/^[\w-]{1,64}$/);
});
