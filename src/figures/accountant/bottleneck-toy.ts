import { buildNode } from '../../charts/build-node.ts';
import type { Words } from './words.ts';
import { blockDesign } from '../../networks/block-designs.ts';
import { outputChannels } from '../../networks/block-spec.ts';
import { productOf, weightFactors } from '../../networks/layer-factors.ts';
import { layersOfBlock } from '../../networks/layers-of.ts';
import type { Layer } from '../../networks/layers-of.ts';
import type { BlockKind } from '../../networks/network-spec.ts';

/** The widths that the toy offers: channels of the 3x3 convolution of the bottleneck. Fig. 5 has 64. */
export const toyWidths = [16, 32, 64, 128, 256, 512] as const;
export const paperWidth = 64;

export interface ToyBlock {
  readonly kind: BlockKind;
  /** That the block reads and writes. */
  readonly channels: number;
  readonly layers: readonly Layer[];
  readonly weights: number;
}

/** A block that writes what it reads; with a projection on its shortcut if asked for. */
function toyBlock(kind: BlockKind, filters: number, projection: boolean): ToyBlock {
  const shortcut = projection ? 'projection-always' : 'padded-identity';
  // Weights do not depend on the size of the maps.
  const { block, weights } = blockDesign(kind, { filters, featureMapSize: 1 }, shortcut);
  const layers = layersOfBlock(block, { batchNorm: true, bias: false });
  return { kind, channels: outputChannels(kind, filters), layers, weights };
}

/** The paper's Fig. 5, and what it avoids: a basic block, a bottleneck on four times as many channels, a basic block on those. */
export function toyBlocks(filters: number, projection: boolean): readonly [ToyBlock, ToyBlock, ToyBlock] {
  return [
    toyBlock('basic', filters, false),
    toyBlock('bottleneck', filters, projection),
    toyBlock('basic', outputChannels('bottleneck', filters), false),
  ];
}

/** The three blocks with their weights as numbers and as bars, and what follows. */
export function toyNode(
  { filters, projection }: { readonly filters: number; readonly projection: boolean },
  { document, strings }: { readonly document: Document; readonly strings: Words },
): HTMLElement {
  const words = strings.toy;
  const blocks = toyBlocks(filters, projection);
  const largest = Math.max(...blocks.map(({ weights }) => weights));
  const head = Object.values(words.head).map((text) => buildNode(document, 'th', { scope: 'col' }, [text]));
  const rows = blocks.map((block) => {
    const { kind, channels, layers, weights } = block;
    const name = words[kind](channels) + (layers.length > 3 ? words.withProjection : '');
    const sum = layers.map((layer) => strings.product(weightFactors(layer))).join(' + ');
    return buildNode(document, 'tr', {}, [
      buildNode(document, 'th', { scope: 'row' }, [name]),
      buildNode(document, 'td', {}, [barOf(block, largest, document), strings.count(weights)]),
      buildNode(document, 'td', {}, [sum]),
    ]);
  });
  const table = buildNode(document, 'table', { class: 'results toy-table' }, [
    buildNode(document, 'caption', {}, [words.caption]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, head)]),
    buildNode(document, 'tbody', {}, rows),
  ]);
  return buildNode(document, 'div', { class: 'toy-result' }, [
    buildNode(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': words.caption }, [
      table,
    ]),
    buildNode(document, 'p', {}, [toyFinding(filters, words)]),
  ]);
}

function toyFinding(filters: number, words: Words['toy']): string {
  const [basic, bottleneck, wide] = toyBlocks(filters, false);
  const [, projected] = toyBlocks(filters, true);
  const saved = words.finding(bottleneck.weights / basic.weights, wide.weights / bottleneck.weights);
  return `${saved} ${words.projected(projected.weights / bottleneck.weights)}`;
}

/** As wide as the weights, a piece a layer; that of a projection in the colour of shortcuts. */
function barOf({ layers }: ToyBlock, largest: number, document: Document): HTMLElement {
  const pieces = layers.map((layer) => {
    const share = (100 * productOf(weightFactors(layer))) / largest;
    const look = layer.kind === 'projection' ? 'piece projection' : 'piece';
    return buildNode(document, 'span', { class: look, style: `width:${share.toFixed(2)}%` });
  });
  return buildNode(document, 'span', { class: 'bar-of-weights', 'aria-hidden': 'true' }, pieces);
}
