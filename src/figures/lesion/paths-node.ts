import { buildNode } from '../../charts/build-node.ts';
import { buildSvg } from '../../charts/build-svg.ts';
import { countPaths } from '../../networks/path-lengths.ts';
import type { LiveWords } from './words/live.ts';

/** Paths through a residual network by their length: at every block one leads through its layers, one around them. */
export interface Paths {
  readonly depth: number;
  readonly blocks: number;
  /** Blocks that are left out, from 0: what is left leads around them. */
  readonly leftOut: readonly number[];
}

/** Paths that go through none of the blocks, one, and so on; `left`: those that go through no block that is left out. */
export function pathCounts({ blocks, leftOut }: Pick<Paths, 'blocks' | 'leftOut'>) {
  const lengths = Array.from({ length: blocks + 1 }, (_, length) => length);
  const rest = blocks - leftOut.length;
  return {
    all: lengths.map((length) => countPaths(blocks, length)),
    left: lengths.map((length) => (length > rest ? 0 : countPaths(rest, length))),
  };
}

const size = { width: 360, height: 96, axis: 78 };

function barsNode(paths: Paths, words: LiveWords['paths']): SVGSVGElement {
  const { all, left } = pathCounts(paths);
  const most = Math.max(...all);
  const step = size.width / all.length;
  const bar = (count: number, length: number, name: string) => {
    const height = (size.axis - 4) * (count / most);
    const place = { x: length * step + 0.12 * step, y: size.axis - height, width: 0.76 * step, height };
    return buildSvg(document, 'rect', { ...place, class: name });
  };
  const tick = (length: number) =>
    buildSvg(document, 'text', { x: (length + 0.5) * step, y: size.axis + 15, 'text-anchor': 'middle' }, [`${length}`]);
  const every = all.length > 12 ? 5 : 1;
  return buildSvg(
    document,
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, class: 'path-bars', role: 'img', 'aria-label': words.chart },
    [
      ...all.map((count, length) => bar(count, length, 'all')),
      ...left.flatMap((count, length) => (count > 0 ? [bar(count, length, 'left')] : [])),
      ...all.flatMap((_, length) => (length % every === 0 ? [tick(length)] : [])),
    ],
  );
}

/** How many paths there are, and which of them go with the blocks that are left out. */
export function pathsNode(paths: Paths, words: LiveWords): HTMLElement {
  const { all, left } = pathCounts(paths);
  const [whole, rest] = [all, left].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const { depth, blocks, leftOut } = paths;
  const named = leftOut.map((block) => block + 1);
  const sentence =
    named.length === 0
      ? words.paths.whole(whole!, blocks)
      : `${words.paths.cut(named, rest!, whole!)} ${words.paths.plain(words.networkName('plain', depth))}`;
  return buildNode(document, 'div', {}, [
    buildNode(document, 'p', { class: 'panel-title' }, [words.paths.title(words.networkName('residual', depth))]),
    barsNode(paths, words.paths),
    buildNode(document, 'p', { class: 'path-axis', 'aria-hidden': 'true' }, [words.paths.axis]),
    buildNode(document, 'p', { class: 'said' }, [sentence]),
  ]);
}
