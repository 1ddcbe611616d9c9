/** What the plugins of this folder need to know of a node of Markdown (mdast) or of HTML (hast). */
export interface TreeNode {
  type: string;
  children?: TreeNode[] | undefined;
  value?: string | undefined;
  /** Of links in Markdown. */
  url?: string | undefined;
  /** Of headings in Markdown. */
  depth?: number | undefined;
  /** Of elements in HTML. */
  tagName?: string | undefined;
  properties?: Record<string, unknown> | undefined;
  /** Of components and tags written as JSX. */
  name?: string | null | undefined;
  attributes?: JsxAttribute[] | undefined;
  data?: { hProperties?: Record<string, unknown> | undefined } | undefined;
  position?: { start: { line: number } } | undefined;
}

export interface JsxAttribute {
  type: string;
  name: string;
  value?: unknown;
}

/** The file that a plugin works on; `fail` stops the build with file and line. */
export interface SourceFile {
  fail(reason: string, place?: unknown): never;
  /** What other plugins have warned of. */
  messages?: readonly { source?: string | undefined; cause?: unknown; place?: unknown }[];
  data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/** Visits the node and what is below it, in the order of the document. */
export function walk(node: TreeNode, visit: (node: TreeNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}
