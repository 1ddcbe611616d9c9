import { measurementsOf } from '../../experiment/measurements.ts';
import type { Measurement } from '../../experiment/measurements.ts';
import { kindOf } from '../../live-figure/shown-run.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';
import type { NamedNetwork } from './narration.ts';
import { twinsInHand } from './twins-in-hand.ts';

/** What the strip of layers is tinted by. */
export type LayerQuantity = 'gradient-norms' | 'responses';

/** A layer as in the network's spec, and what was read of it. */
export interface LayerValue {
  readonly layer: string;
  readonly value: number;
}

export interface LayerRow {
  readonly network: NamedNetwork;
  /** Updates made before it was read. */
  readonly iteration: number;
  /** In the order of the forward pass, projections left out, so that twins have the same. */
  readonly layers: readonly LayerValue[];
}

/** Plain above residual; both on one scale, which spans what was read of them last. */
export interface LayersPicture {
  readonly rows: readonly LayerRow[];
  readonly lowest: number;
  readonly highest: number;
}

function layersOf(measurement: Measurement): readonly LayerValue[] {
  switch (measurement.type) {
    case 'gradient-norms':
      return measurement.layers
        .filter(({ layer }) => !layer.endsWith('.projection'))
        .map(({ layer, gradientNorm }) => ({ layer, value: gradientNorm }));
    case 'responses':
      return measurement.layers.map(({ layer, responseStd }) => ({ layer, value: responseStd }));
    default:
      return [];
  }
}

/** The live twins in hand of which something of a type was read. */
export function measuredTwins(runs: readonly ShownRun[], type: Measurement['type']): readonly ShownRun[] {
  const twins = twinsInHand(runs, ({ measurements }) => measurements.some((one) => one.type === type));
  return twins?.filter((run) => run !== undefined) ?? [];
}

/** What is to be seen in the layers of the twins in hand; null while nothing was read. */
export function layersPictureOf(runs: readonly ShownRun[], quantity: LayerQuantity): LayersPicture | null {
  const twins = measuredTwins(runs, quantity);
  if (twins.length === 0) return null;
  const rows = twins.map((run) => {
    const last = measurementsOf(run.measurements, quantity).at(-1)!;
    const network = { kind: kindOf(run), depth: run.experiment.network.depth };
    return { network, iteration: last.iteration, layers: layersOf(last) };
  });
  const values = rows.flatMap(({ layers }) => layers.map(({ value }) => value));
  const drawn = values.filter((value) => value > 0 && Number.isFinite(value));
  return { rows, lowest: Math.min(...drawn), highest: Math.max(...drawn) };
}

/** Where a value stands on a logarithmic scale, from 0 to 1; what is no finite number stands at the top. */
export function scaleFraction(value: number, lowest: number, highest: number): number {
  if (!Number.isFinite(value)) return 1;
  if (value <= lowest || !(highest > lowest)) return 0;
  return Math.min(1, Math.log(value / lowest) / Math.log(highest / lowest));
}
