import { buildNode } from '../../charts/build-node.ts';
import type { Designs } from './designs.ts';
import { designsDrawing } from './drawing.ts';

/** The drawing for wide places and for narrow ones; the style sheet shows one of them. */
export function designsNodes(
  designs: Designs,
  context: Parameters<typeof designsDrawing>[2],
): readonly [HTMLElement, HTMLElement] {
  const { document } = context;
  return [
    buildNode(document, 'div', { class: 'designs-beside' }, [designsDrawing(designs, false, context)]),
    buildNode(document, 'div', { class: 'designs-stacked' }, [designsDrawing(designs, true, context)]),
  ];
}
