import { blockFrame, drawBlock, widestDrawn } from '../../charts/block-drawing.ts';
import type { DrawnBlock } from '../../charts/block-drawing.ts';
import { buildSvg } from '../../charts/build-svg.ts';
import type { CountedBlock, Designs } from './designs.ts';
import type { BlockWidthsStrings } from './words.ts';

type Words = BlockWidthsStrings['drawing'];

interface Context {
  readonly document: Document;
  readonly words: Words;
}

const { width: blockWidth, centre, shortcutX, noteX } = blockFrame;
/** Of what stands above a drawing: its title, its counts, its bar. */
const headHeight = 70;
const bar = { y: 42, height: 12, width: 330 };
/** Between two blocks that stand side by side, and one under the other. */
const gaps = { across: 44, down: 24 };

const ink = { fill: 'var(--ink)' };
const faint = { fill: 'var(--ink-2)', 'font-weight': 400 };
const line = { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.3 };
const solid = { fill: 'var(--raised)', stroke: 'var(--ink)', 'stroke-width': 1.3, 'stroke-linejoin': 'round' };
/** Text stays legible where a layer is narrower than what it says. */
const halo = { stroke: 'var(--raised)', 'stroke-width': 4, 'paint-order': 'stroke' };

function shortcutName({ channels, block }: CountedBlock, words: Words): string {
  return block.shortcut.kind === 'projection' ? words.projection(channels) : words.identity;
}

/** As long as the multiply-adds, a piece a layer; that of a projection in the colour of shortcuts. */
function barNodes({ layers, layerMultiplyAdds }: CountedBlock, most: number, document: Document): readonly Node[] {
  let x = 0;
  return layers.map(({ kind }, index) => {
    const width = (bar.width * layerMultiplyAdds[index]!) / most;
    const piece = buildSvg(document, 'rect', {
      x,
      y: bar.y,
      width: Math.max(0, width - 1),
      height: bar.height,
      fill: kind === 'projection' ? 'var(--residual)' : 'var(--ink-2)',
      class: 'piece',
    });
    x += width;
    return piece;
  });
}

function layerNodes(own: CountedBlock, { layers }: DrawnBlock, { document, words }: Context): readonly Node[] {
  return layers.flatMap(({ outline, middle, convolution: { kernelSize, filters } }, index) => [
    buildSvg(document, 'path', { d: outline, class: 'layer', ...solid }),
    buildSvg(document, 'text', { x: centre, y: middle + 4, 'text-anchor': 'middle', ...ink, ...halo }, [
      words.layer(kernelSize, filters),
    ]),
    buildSvg(document, 'text', { x: noteX, y: middle + 4, ...faint }, [words.weights(own.layerWeights[index]!)]),
  ]);
}

function pathNodes(own: CountedBlock, drawn: DrawnBlock, { document, words }: Context): readonly Node[] {
  const { sumY, lines, shortcut, nonlinearities, residualY } = drawn;
  const text = (x: number, y: number, look: Readonly<Record<string, string | number>>, content: string) =>
    buildSvg(document, 'text', { x, y, ...look }, [content]);
  const symbol = { ...ink, 'font-family': 'var(--text)', 'font-style': 'italic', 'font-size': 15 };
  const along = {
    fill: 'var(--residual-ink)',
    'text-anchor': 'middle',
    transform: `rotate(-90 ${shortcutX - 8} ${sumY / 2})`,
  };
  return [
    buildSvg(document, 'path', { d: shortcut, fill: 'none', stroke: 'var(--residual)', 'stroke-width': 2 }),
    text(shortcutX - 8, sumY / 2, along, shortcutName(own, words)),
    buildSvg(document, 'path', { d: lines, ...line }),
    ...nonlinearities.map((y) => text(centre + 8, y, faint, words.nonlinearity)),
    buildSvg(document, 'circle', { cx: centre, cy: sumY, r: 10, ...solid, fill: 'var(--paper)' }),
    buildSvg(document, 'path', { d: `M${centre} ${sumY - 6}v12M${centre - 6} ${sumY}h12`, ...line }),
    text(noteX, 20, faint, words.channels(own.channels)),
    text(centre + 8, 18, symbol, 'x'),
    text(centre + 8, residualY, symbol, 'F(x)'),
  ];
}

/** A block below its title, its counts and its bar, at a place in the picture. */
function blockNode(own: CountedBlock, drawn: DrawnBlock, most: number, at: readonly number[], context: Context) {
  const { document, words } = context;
  return buildSvg(document, 'g', { transform: `translate(${at.join(' ')})` }, [
    buildSvg(document, 'text', { y: 13, ...ink, 'font-size': 13, 'font-weight': 600 }, [
      words.title(own.kind, own.channels),
    ]),
    buildSvg(document, 'text', { y: 32, ...faint }, [words.counts(own.weights, own.multiplyAdds)]),
    ...barNodes(own, most, document),
    buildSvg(document, 'g', { transform: `translate(0 ${headHeight})` }, [
      ...pathNodes(own, drawn, context),
      ...layerNodes(own, drawn, context),
    ]),
  ]);
}

function sayBlock(own: CountedBlock, words: Words): string {
  const layers = own.block.convolutions.map(({ kernelSize, filters }) => words.layer(kernelSize, filters));
  const counts = words.counts(own.weights, own.multiplyAdds);
  return words.says(words.title(own.kind, own.channels), layers, shortcutName(own, words), counts);
}

/** Both blocks on one scale, side by side or one under the other (paper Fig. 5). */
export function designsDrawing({ basic, bottleneck }: Designs, isStacked: boolean, context: Context): SVGSVGElement {
  const { document, words } = context;
  const blocks = [basic, bottleneck];
  const widest = Math.max(widestDrawn, ...blocks.map(({ channels }) => channels));
  const most = Math.max(...blocks.map(({ multiplyAdds }) => multiplyAdds));
  const drawn = blocks.map(({ block }) => drawBlock(block, widest));
  const heights = drawn.map(({ height }) => headHeight + height);
  const second = isStacked ? [0, heights[0]! + gaps.down] : [blockWidth + gaps.across, 0];
  const width = isStacked ? blockWidth : 2 * blockWidth + gaps.across;
  const height = isStacked ? heights[0]! + gaps.down + heights[1]! : Math.max(...heights);
  return buildSvg(
    document,
    'svg',
    {
      role: 'img',
      viewBox: `0 0 ${width} ${height}`,
      'aria-label': words.label(blocks.map((own) => sayBlock(own, words))),
      'font-family': 'var(--ui)',
      'font-size': 12,
      'font-weight': 500,
    },
    blocks.map((own, index) => blockNode(own, drawn[index]!, most, index === 0 ? [0, 0] : second, context)),
  );
}
