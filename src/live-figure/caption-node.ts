import { buildNode } from '../charts/build-node.ts';
import type { ChartStrings } from '../i18n/charts.ts';
import type { CaptionPart } from '../i18n/caption-part.ts';
import type { Caption } from './caption.ts';

interface NodeContext {
  readonly document: Document;
  readonly kinds: ChartStrings['kinds'];
}

/** Class by which a word takes the ink of its kind of network. */
export const inkClass = { plain: 'p', residual: 'r' } as const;

function nodesOf(parts: readonly CaptionPart[], { document, kinds }: NodeContext): (string | Node)[] {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    return buildNode(document, 'span', { class: inkClass[part.kind] }, [kinds[part.kind]]);
  });
}

/** A caption as a paragraph, its finding in bold. */
export function captionNode({ headline, rest }: Caption, context: NodeContext): HTMLParagraphElement {
  const strong = buildNode(context.document, 'strong', {}, nodesOf(headline, context));
  return buildNode(context.document, 'p', {}, [strong, ...nodesOf(rest, context)]);
}
