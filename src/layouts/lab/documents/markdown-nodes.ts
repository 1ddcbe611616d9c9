import { buildNode } from '../../../charts/build-node.ts';
import type { MarkdownTree } from './markdown-protocol.ts';

type MarkdownNode = MarkdownTree | MarkdownTree['children'][number];

/** Quotations in quotations, lists in lists: more would be a trick. */
const deepest = 30;

/** Addresses that a reader may be led to. */
function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

type List = Extract<MarkdownNode, { readonly type: 'list' }>;
type Item = List['children'][number];

/** Whether there are empty lines in a list: then each item has paragraphs. */
const isLoose = ({ spread, children }: List) => Boolean(spread) || children.some((item) => item.spread);

/** An item whose lines are no paragraphs. */
function tight({ children }: Item): { readonly children: readonly MarkdownNode[] } {
  return {
    children: children.flatMap((node): readonly MarkdownNode[] => (node.type === 'paragraph' ? node.children : [node])),
  };
}

/** Makes nodes of Markdown; what is a block of runs is drawn by `drawRuns`, from the text of the block. */
class MarkdownBuilder {
  readonly #document: Document;
  readonly #drawRuns: (text: string) => Node;

  constructor(document: Document, drawRuns: (text: string) => Node) {
    this.#document = document;
    this.#drawRuns = drawRuns;
  }

  all(nodes: readonly MarkdownNode[], depth: number): Node[] {
    return nodes.map((node) => this.#node(node, depth + 1));
  }

  #node(node: MarkdownNode, depth: number): Node {
    const plain = (text: string) => this.#document.createTextNode(text);
    if (depth > deepest) return plain('…');
    const within = (name: keyof HTMLElementTagNameMap, attributes: Readonly<Record<string, string | number>> = {}) =>
      buildNode(this.#document, name, attributes, 'children' in node ? this.all(node.children, depth) : []);
    switch (node.type) {
      case 'text':
      // Markup is text here.
      case 'html':
        return plain(node.value);
      case 'paragraph':
        return within('p');
      case 'heading':
        // The title of the document is the first.
        return within(`h${Math.min(6, node.depth + 1)}` as 'h2');
      case 'emphasis':
        return within('em');
      case 'strong':
        return within('strong');
      case 'blockquote':
        return within('blockquote');
      case 'list': {
        const items = (isLoose(node) ? node.children : node.children.map(tight)).map((item) =>
          buildNode(this.#document, 'li', {}, this.all(item.children, depth + 1)),
        );
        return node.ordered
          ? buildNode(this.#document, 'ol', { start: node.start ?? 1 }, items)
          : buildNode(this.#document, 'ul', {}, items);
      }
      case 'thematicBreak':
        return within('hr');
      case 'break':
        return within('br');
      case 'inlineCode':
        return buildNode(this.#document, 'code', {}, [node.value]);
      case 'code':
        if (node.lang === 'runs') return this.#drawRuns(node.value);
        return buildNode(this.#document, 'pre', {}, [buildNode(this.#document, 'code', {}, [node.value])]);
      case 'link': {
        const href = safeAddress(node.url);
        if (href === null) return within('span');
        return within('a', { href, rel: 'noopener noreferrer', target: '_blank' });
      }
      case 'image':
        // Nothing is loaded from elsewhere.
        return plain(node.alt ?? '');
      default:
        return within('span');
    }
  }
}

/** A text in Markdown as nodes of a few kinds: no markup of its own, no pictures, links to http and https alone. */
export function markdownNodes(
  tree: MarkdownTree,
  { document, drawRuns }: { readonly document: Document; readonly drawRuns: (text: string) => Node },
): readonly Node[] {
  return new MarkdownBuilder(document, drawRuns).all(tree.children, 0);
}
