import { countMultiplyAddsAt, featureMapSizesOf } from '../networks/count-by-size.ts';
import { countLayerMultiplyAdds } from '../networks/count-multiply-adds.ts';
import { layersOf } from '../networks/layers-of.ts';
import type { Layer } from '../networks/layers-of.ts';
import type { ArchitectureSpec, BlockSpec, ShortcutSpec } from '../networks/network-spec.ts';

/** Heights, in the units of the drawing. */
export interface ArchitectureMetrics {
  readonly row: number;
  /** Between two rows of a band: here the path of the signal is seen, and shortcuts leave and arrive. */
  readonly gap: number;
  /** Above the first row of a band. */
  readonly bandHead: number;
}

/** All layers that write feature maps of one size, in every column. */
export interface Band {
  readonly featureMapSize: number;
  readonly top: number;
}

export interface PlacedLayer {
  readonly layer: Layer;
  readonly top: number;
  readonly multiplyAdds: number;
}

/** An arc from the junction where a block's input is taken to the one where it is added. */
export interface PlacedShortcut {
  readonly kind: Exclude<ShortcutSpec['kind'], 'none'>;
  readonly from: number;
  readonly to: number;
}

export interface ArchitectureColumn {
  /** Top of the row of the image. */
  readonly image: number;
  readonly layers: readonly PlacedLayer[];
  readonly shortcuts: readonly PlacedShortcut[];
  /** Of each band, projections included, in the order of the bands; 0 where the network has no layer there. */
  readonly multiplyAdds: readonly number[];
}

export interface ArchitectureLayout {
  readonly bands: readonly Band[];
  readonly columns: readonly ArchitectureColumn[];
  readonly height: number;
}

/** A projection stands beside its block and has no row. */
const inRows = (layers: readonly Layer[]) => layers.filter(({ kind }) => kind !== 'projection');

/**
 * Where the layers of several networks stand, one column a network, when layers that write feature maps of one size
 * stand side by side (the paper's Fig. 3). The networks read images of one size, which take the first row.
 */
export function layOutArchitectures(
  architectures: readonly ArchitectureSpec[],
  metrics: ArchitectureMetrics,
): ArchitectureLayout {
  const bands: Band[] = [];
  let top = 0;
  for (const featureMapSize of sizesOf(architectures)) {
    bands.push({ featureMapSize, top });
    const rows = Math.max(...architectures.map((own) => rowsIn(own, featureMapSize)));
    top += metrics.bandHead + rows * (metrics.row + metrics.gap);
  }
  return { bands, columns: architectures.map((own) => column(own, bands, metrics)), height: top };
}

function sizesOf(architectures: readonly ArchitectureSpec[]): readonly number[] {
  return [...new Set(architectures.flatMap(featureMapSizesOf))].toSorted((x, y) => y - x);
}

function rowsIn(architecture: ArchitectureSpec, featureMapSize: number): number {
  const image = architecture.input.featureMapSize === featureMapSize ? 1 : 0;
  return image + inRows(layersOf(architecture)).filter(({ output }) => output.featureMapSize === featureMapSize).length;
}

function column(
  architecture: ArchitectureSpec,
  bands: readonly Band[],
  metrics: ArchitectureMetrics,
): ArchitectureColumn {
  const rows = inRows(layersOf(architecture));
  const pitch = metrics.row + metrics.gap;
  const image = bands[0]!.top + metrics.bandHead;
  const layers = bands.flatMap(({ featureMapSize, top }) => {
    const first = top + metrics.bandHead + (top === bands[0]!.top ? pitch : 0);
    const own = rows.filter(({ output }) => output.featureMapSize === featureMapSize);
    return own.map((layer, row) => placed(layer, first + row * pitch));
  });
  const blocks = 'stem' in architecture ? architecture.stages.flatMap((stage) => stage.blocks) : [];
  return {
    image,
    layers,
    shortcuts: blocks.flatMap((block) => placedShortcut(block, layers, metrics)),
    multiplyAdds: bands.map(({ featureMapSize }) => countMultiplyAddsAt(architecture, featureMapSize)),
  };
}

function placed(layer: Layer, top: number): PlacedLayer {
  return { layer, top, multiplyAdds: countLayerMultiplyAdds(layer) };
}

/** From half a gap below what the block reads to half a gap below its last convolution. */
function placedShortcut(
  { name, convolutions, shortcut }: BlockSpec,
  layers: readonly PlacedLayer[],
  { row, gap }: ArchitectureMetrics,
): readonly PlacedShortcut[] {
  if (shortcut.kind === 'none') return [];
  const first = layers.findIndex(({ layer }) => layer.name === convolutions[0]?.name);
  const before = layers[first - 1];
  const last = layers[first + convolutions.length - 1];
  if (before === undefined || last === undefined) throw new Error(`block has no place: ${name}`);
  return [{ kind: shortcut.kind, from: before.top + row + gap / 2, to: last.top + row + gap / 2 }];
}
