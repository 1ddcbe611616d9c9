import { trialSizes } from './trial-sizes.ts';

/** The view box of the drawing of losses. */
export const lossDrawing = { width: 600, height: 120 } as const;

/** Losses from zero at the bottom to the largest at the top, as points of a line. */
export function lossLine(losses: readonly number[]): string {
  const top = Math.max(...losses);
  return losses
    .map((loss, index) => {
      const x = (index / (trialSizes.iterations - 1)) * lossDrawing.width;
      return `${x.toFixed(1)},${(lossDrawing.height * (1 - loss / top)).toFixed(1)}`;
    })
    .join(' ');
}
