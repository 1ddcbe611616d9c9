import { featureMapSizesOf } from '../networks/count-by-size.ts';
import { countLayerMultiplyAdds } from '../networks/count-multiply-adds.ts';
import { layersOf } from '../networks/layers-of.ts';
import type { Layer } from '../networks/layers-of.ts';
import type { ArchitectureSpec, ShortcutSpec } from '../networks/network-spec.ts';

/** A layer as a piece of a bar: where it starts, counted in the multiply-adds of the layers before it in the bar. */
export interface Piece {
  readonly layer: Layer;
  readonly start: number;
  readonly multiplyAdds: number;
}

/** A shortcut over the pieces of its block. */
export interface Span {
  readonly kind: Exclude<ShortcutSpec['kind'], 'none'>;
  readonly from: number;
  readonly to: number;
}

/** Layers that follow each other and have one description. */
export interface Kind {
  readonly layer: Layer;
  readonly times: number;
}

/** What the layers of a network that write maps of one size take: a bar as long as their multiply-adds. */
export interface WorkBar {
  readonly pieces: readonly Piece[];
  readonly shortcuts: readonly Span[];
  readonly kinds: readonly Kind[];
  readonly multiplyAdds: number;
}

/** One map size; of a network that writes none of it there is no bar. */
export interface WorkBand {
  readonly featureMapSize: number;
  readonly bars: readonly (WorkBar | null)[];
}

/**
 * The work of several networks side by side, a band for each size of map that one of them writes, the largest first.
 * Projections are no pieces: the networks that are compared have none.
 */
export function workBands(
  architectures: readonly ArchitectureSpec[],
  describe: (layer: Layer) => string,
): readonly WorkBand[] {
  const sizes = new Set(architectures.flatMap(featureMapSizesOf));
  const bands = [...sizes]
    .toSorted((x, y) => y - x)
    .map((featureMapSize) => ({
      featureMapSize,
      bars: architectures.map((architecture) => workBar(architecture, featureMapSize, describe)),
    }));
  return bands.filter(({ bars }) => bars.some((bar) => bar !== null));
}

function workBar(
  architecture: ArchitectureSpec,
  featureMapSize: number,
  describe: (layer: Layer) => string,
): WorkBar | null {
  const layers = layersOf(architecture).filter(({ output }) => output.featureMapSize === featureMapSize);
  if (layers.length === 0) return null;
  let start = 0;
  const pieces = layers.map((layer) => {
    const piece = { layer, start, multiplyAdds: countLayerMultiplyAdds(layer) };
    start += piece.multiplyAdds;
    return piece;
  });
  return { pieces, shortcuts: spansOver(architecture, pieces), kinds: kindsOf(layers, describe), multiplyAdds: start };
}

function spansOver(architecture: ArchitectureSpec, pieces: readonly Piece[]): readonly Span[] {
  const blocks = 'stem' in architecture ? architecture.stages.flatMap((stage) => stage.blocks) : [];
  return blocks.flatMap(({ convolutions, shortcut }) => {
    if (shortcut.kind === 'none') return [];
    const own = pieces.filter(({ layer }) => convolutions.some(({ name }) => name === layer.name));
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ kind: shortcut.kind, from: first.start, to: last.start + last.multiplyAdds }] : [];
  });
}

function kindsOf(layers: readonly Layer[], describe: (layer: Layer) => string): readonly Kind[] {
  const kinds: Kind[] = [];
  for (const layer of layers) {
    const before = kinds.at(-1);
    if (before && describe(before.layer) === describe(layer))
      kinds.splice(-1, 1, { ...before, times: before.times + 1 });
    else kinds.push({ layer, times: 1 });
  }
  return kinds;
}
