import { shortestDecimalOf } from './float32-decimal.ts';
import type { Answer, BlockNorms, LayerNorms, LayerResponse, Measurement } from './measurements.ts';

/** JSON has no words for what is no number or infinite: they stand as text. */
function formatFloat(value: number): number | string {
  return Number.isFinite(value) ? shortestDecimalOf(value) : `${value}`;
}

/** A measurement as JSON can carry it: float32 values in shortest decimals, those that JSON lacks as words. */
export function formatMeasurement(measurement: Measurement): object {
  const { type, iteration } = measurement;
  switch (type) {
    case 'gradient-norms':
      return { type, iteration, layers: measurement.layers.map(formatFloats) };
    case 'responses':
      return { type, iteration, share: measurement.share, layers: measurement.layers.map(formatFloats) };
    case 'block-ratios':
      return { type, iteration, share: measurement.share, blocks: measurement.blocks.map(formatFloats) };
    case 'answers':
      return { type, iteration, set: measurement.set, answers: measurement.answers.map(formatAnswer) };
    case 'share-error':
      return { type, iteration, share: measurement.share, error: measurement.error };
    case 'share-loss':
      return { type, iteration, share: measurement.share, loss: formatFloat(measurement.loss) };
  }
}

/** A row whose numbers are all float32 values. */
function formatFloats(row: LayerNorms | LayerResponse | BlockNorms): object {
  const entries: readonly [string, string | number][] = Object.entries(row);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? formatFloat(value) : value]),
  );
}

function formatAnswer({ image, predicted, probabilities }: Answer): object {
  return { image, predicted, probabilities: probabilities.map(formatFloat) };
}
