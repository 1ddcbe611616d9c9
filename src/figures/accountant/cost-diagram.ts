import type { Words } from './words.ts';
import { sumOf } from '../../networks/account.ts';
import type { LayerAccount } from '../../networks/account.ts';
import { buildSvg } from '../../charts/build-svg.ts';
import { barSizes, drawnStages, labelLayer, timesWidth, widthOf } from './cost-diagram-layout.ts';
import type { BarSizes, CostedNetwork, CostMeasure, DrawnBlock, DrawnStage } from './cost-diagram-layout.ts';

export interface CostDiagramData {
  /** One, or two side by side. */
  readonly networks: readonly CostedNetwork[];
  readonly measure: CostMeasure;
}

export interface CostDiagramContext {
  readonly document: Document;
  /** In CSS pixels. */
  readonly width: number;
  readonly strings: Words;
}

/** Below this two networks stand one over the other. */
const narrowestForTwo = 620;
const betweenColumns = 40;
const headHeight = 46;
const tallestBar = 38;
const arcRise = 10;
const rowHeight = tallestBar + arcRise + 14;
const labelWidth = 90;
const totalWidth = 58;
const leastHeight = 1.5;
const inks = { plain: 'var(--plain-ink)', residual: 'var(--residual-ink)', vgg: 'var(--ink)' } as const;

/** All that a part of one picture needs to know of it. */
interface Scene extends CostDiagramContext {
  readonly measure: CostMeasure;
  /** Of the tallest bar. */
  readonly largest: number;
  readonly sizes: BarSizes;
  readonly columnWidth: number;
}

interface NetworkPlace {
  readonly title: string;
  readonly index: number;
}

/**
 * Networks as lines of bars: a line a stage, a bar a layer, as high as what it costs, shortcuts as arcs over their
 * blocks, solid or dotted as in the paper's Fig. 3. Every bar carries its reading as `aria-label` and, in
 * `data-layers`, the layers that it stands for, as `network-place`.
 */
export function costDiagram({ networks, measure }: CostDiagramData, context: CostDiagramContext): SVGSVGElement {
  const beside = networks.length > 1 && context.width >= narrowestForTwo;
  const columnWidth = beside ? (context.width - betweenColumns) / 2 : context.width;
  const room = columnWidth - labelWidth - totalWidth;
  const largest = Math.max(...networks.flatMap(({ account }) => account.layers.map((layer) => layer[measure])));
  const scene: Scene = { ...context, measure, largest, sizes: barSizes(networks, room), columnWidth };
  const heights = networks.map(({ account }) => headHeight + rowHeight * account.stages.length);
  const columns = networks.map((network, index) => {
    const x = beside ? index * (columnWidth + betweenColumns) : 0;
    const y = beside ? 0 : heights.slice(0, index).reduce((sum, own) => sum + own + 16, 0);
    const transform = `translate(${x} ${y})`;
    return buildSvg(context.document, 'g', { transform }, drawNetwork(network, index, scene, room));
  });
  const height = beside ? Math.max(...heights) : heights.reduce((sum, own) => sum + own + 16, -16);
  return buildSvg(
    context.document,
    'svg',
    {
      ...{ class: 'cost-diagram', role: 'img', width: context.width, height },
      viewBox: `0 0 ${context.width} ${height}`,
      'aria-label': context.strings.diagram.label(networks.map(({ title }) => title)),
    },
    columns,
  );
}

function drawNetwork(network: CostedNetwork, index: number, scene: Scene, room: number): readonly Node[] {
  const { document, strings } = scene;
  const { title, account } = network;
  const name = buildSvg(document, 'text', { class: 'name', y: 14, fill: inks[account.kind] }, [title]);
  const depth = buildSvg(document, 'text', { class: 'minor', y: 31 }, [strings.diagram.depth(account.depth)]);
  const rows = drawnStages(network, scene.sizes, room).map((stage, row) => {
    const transform = `translate(0 ${headHeight + rowHeight * (row + 1) - 16})`;
    return buildSvg(document, 'g', { transform }, drawStage(stage, { title, index }, scene));
  });
  return [name, depth, ...rows];
}

/** A line, its base at y = 0: label, blocks, total. */
function drawStage({ stage, blocks }: DrawnStage, network: NetworkPlace, scene: Scene): readonly Node[] {
  const { document, measure, columnWidth, sizes } = scene;
  const nodes: Node[] = [...drawLabel({ stage, blocks }, scene)];
  let x = labelWidth;
  for (const drawn of blocks) {
    nodes.push(...drawBlock(drawn, x, network, scene));
    x += widthOf(drawn.block.layers.length, sizes) + (drawn.repeats > 1 ? timesWidth : 0);
  }
  const base = buildSvg(document, 'path', { class: 'base', d: `M${labelWidth} 0H${x}` });
  const total = sumOf(
    stage.blocks.flatMap(({ layers }) => layers),
    measure,
  );
  const text = { class: 'total', x: columnWidth, y: 0, 'text-anchor': 'end' };
  return [base, ...nodes, buildSvg(document, 'text', text, [scene.strings.short(total)])];
}

/** What a stage writes; what ends a network has one value a class. */
function drawLabel({ stage }: DrawnStage, { document, strings }: Scene): readonly Node[] {
  const { output, name, kind } = labelLayer(stage);
  const isFirst = stage.name === 'input';
  const isLast = kind === 'fully-connected';
  const title = isLast ? strings.diagram.output : isFirst ? name : stage.name;
  const detail = isLast
    ? strings.diagram.classes(output.channels)
    : strings.diagram.maps(output.featureMapSize, output.channels);
  return [
    buildSvg(document, 'text', { class: 'stage', y: -15 }, [title]),
    buildSvg(document, 'text', { class: 'minor', y: 0 }, [detail]),
  ];
}

function drawBlock(drawn: DrawnBlock, left: number, network: NetworkPlace, scene: Scene): readonly Node[] {
  const { document, sizes, strings } = scene;
  const { block, repeats } = drawn;
  const inset = sizes.betweenBlocks / 2;
  const width = widthOf(block.layers.length, sizes);
  const bars = block.layers.map((layer, index) => {
    const x = left + inset + index * (sizes.bar + sizes.betweenBars);
    return drawBar(layer, { x, network, places: drawn.layers[index]!, repeats }, scene);
  });
  const shortcut = block.shortcut === 'none' ? [] : [drawShortcut(block.changesShape, left, width, scene)];
  if (repeats === 1) return [...shortcut, ...bars];
  const text = { class: 'times', x: left + width + 2, y: -4 };
  return [...shortcut, ...bars, buildSvg(document, 'text', text, [strings.diagram.times(repeats)])];
}

interface BarPlace {
  readonly x: number;
  readonly network: NetworkPlace;
  readonly places: readonly number[];
  readonly repeats: number;
}

function drawBar(account: LayerAccount, { x, network, places, repeats }: BarPlace, scene: Scene): SVGPathElement {
  const { document, measure, largest, sizes, strings } = scene;
  const height = Math.max(leastHeight, (tallestBar * account[measure]) / largest);
  const top = Number(height.toFixed(1));
  const { layer, factors, multiplyAdds, parameters } = account;
  const words = strings.diagram.bar(layer.name, network.title, strings.product(factors), multiplyAdds, parameters);
  return buildSvg(document, 'path', {
    class: layer.kind === 'projection' ? 'bar projection' : 'bar',
    d: `M${x} 0v${-top}h${sizes.bar}v${top}z`,
    role: 'img',
    'aria-label': repeats > 1 ? `${words}${strings.diagram.repeated(repeats)}` : words,
    'data-layers': places.map((place) => `${network.index}-${place}`).join(' '),
  });
}

/** From before a block to the addition after it, which is a dot. */
function drawShortcut(changesShape: boolean, left: number, width: number, { document }: Scene): SVGGElement {
  const [from, to, top] = [left + 2, left + width - 2.5, -(tallestBar + arcRise)];
  const radius = Math.min(9, (to - from) / 2);
  const d = `M${from} 0V${top + radius}q0 ${-radius} ${radius} ${-radius}H${to - radius}q${radius} 0 ${radius} ${radius}V0`;
  return buildSvg(document, 'g', { class: changesShape ? 'shortcut dotted' : 'shortcut' }, [
    buildSvg(document, 'path', { d }),
    buildSvg(document, 'circle', { cx: to, cy: 0, r: 2 }),
  ]);
}
