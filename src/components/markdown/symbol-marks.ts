import type { PaperSymbol } from '../../i18n/parse-symbols.ts';
import { walk } from './tree.ts';
import type { SourceFile, TreeNode } from './tree.ts';

/**
 * Rehype plugin, after KaTeX: what `\sym{id}{...}` has marked gets what previews and linked parts need; an `<Equation>`
 * receives the ids of its symbols, and the page's frontmatter those of all, as `symbols`. An unknown symbol fails the
 * build, and so does a formula that KaTeX cannot read, which it would only print in red.
 */
export function symbolMarks(symbols: ReadonlyMap<string, PaperSymbol>) {
  return (tree: TreeNode, file: SourceFile): void => {
    const unreadable = file.messages?.find(({ source }) => source === 'rehype-katex');
    if (unreadable !== undefined) file.fail(`formula: ${String(unreadable.cause)}`, unreadable.place);
    walk(tree, (node) => {
      if (isFormula(node)) markFormula(node, symbols, file);
    });
    walk(tree, (node) => {
      if (node.name === 'Equation') listSymbols(node);
    });
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter !== undefined) frontmatter['symbols'] = symbolsIn(tree);
  };
}

function hasClass({ properties }: TreeNode, name: string): boolean {
  const classes = properties?.['className'];
  return Array.isArray(classes) && classes.includes(name);
}

const isFormula = (node: TreeNode) => hasClass(node, 'katex');

/** Ids of the symbols in a tree, each once, in the order in which they appear. */
function symbolsIn(tree: TreeNode): readonly string[] {
  const ids = new Set<string>();
  walk(tree, ({ properties }) => {
    const id = properties?.['dataSymbol'];
    if (typeof id === 'string') ids.add(id);
  });
  return [...ids];
}

const previewOf = (id: string) => `symbol-${id}`;

/** What is drawn is hidden from assistive technology, so that no focus can go there: the whole formula receives it. */
function markFormula(formula: TreeNode, symbols: ReadonlyMap<string, PaperSymbol>, file: SourceFile): void {
  const ids = symbolsIn(formula);
  if (ids.length === 0) return;
  formula.properties = { ...formula.properties, dataFocusPreview: ids.map(previewOf).join(' ') };
  walk(formula, (node) => {
    if (node.tagName === 'annotation') withoutMarks(node);
    const { properties } = node;
    const id = properties?.['dataSymbol'];
    if (properties === undefined || typeof id !== 'string') return;
    const symbol = symbols.get(id);
    if (symbol === undefined) return file.fail(`unknown symbol: ${id} (see content/en/symbols.yaml)`, formula.position);
    properties['dataPreview'] = previewOf(id);
    if (symbol.part !== undefined) properties['dataPart'] = symbol.part;
  });
}

/** The TeX that goes with MathML, for those who copy it: braces stay, the macro of this site does not. */
function withoutMarks(annotation: TreeNode): void {
  for (const text of annotation.children ?? []) text.value = text.value?.replace(/\\sym\{[^}]*\}/g, '');
}

function listSymbols(equation: TreeNode): void {
  const ids = symbolsIn(equation);
  if (ids.length === 0) return;
  equation.attributes?.push({ type: 'mdxJsxAttribute', name: 'symbols', value: ids.join(' ') });
}
