import type { Place } from './descent.ts';

/** Of the drawing, for a length of one along the valley and across it. */
export const scale = 250;

/** Steps beyond this distance from the lowest point are far outside of the picture. */
const outside = 20;

const place = ({ along, across }: Place) => `${(scale * along).toFixed(1)} ${(scale * across).toFixed(1)}`;

/** Up to where a path leaves the picture for good. */
function inPicture(path: readonly Place[]): readonly Place[] {
  const end = path.findIndex(({ along, across }) => Math.hypot(along, across) > outside);
  return end === -1 ? path : path.slice(0, end);
}

/** A path as the `d` of its line. */
export function lineText(path: readonly Place[]): string {
  return `M${inPicture(path).map(place).join('L')}`;
}

/** Its steps as the `d` of round dots: lines without a length. */
export function dotsText(path: readonly Place[]): string {
  return inPicture(path)
    .map((at) => `M${place(at)}h0`)
    .join('');
}
