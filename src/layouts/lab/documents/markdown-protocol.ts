import type { fromMarkdown } from 'mdast-util-from-markdown';

/** A text in Markdown, taken apart. */
export type MarkdownTree = ReturnType<typeof fromMarkdown>;

/** Page to worker, one at a time. There is no `stop`: the page ends the worker. */
export interface MarkdownRequest {
  readonly text: string;
}

/** Worker to page: a first heartbeat, then an answer to each request. */
export type MarkdownReport =
  | { readonly type: 'heartbeat' }
  | { readonly type: 'read'; readonly tree: MarkdownTree }
  /** A clause of the browser's or the parser's. */
  | { readonly type: 'failed'; readonly reason: string };
