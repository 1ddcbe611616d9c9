import { columns } from './strip-node.ts';

/** Which of the maps of a picture lies under a point of the screen; between two maps, the one before. */
export function mapUnder(picture: SVGSVGElement, x: number, y: number): number {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const [, , unitsWide, unitsHigh] = picture.getAttribute('viewBox')!.split(' ').map(Number);
  // A map takes its side and the pixel between two of them.
  const pitch = (unitsWide! + 1) / columns;
  const at = (part: number, units: number) => Math.floor(Math.max(0, Math.min(units - 1, part * units)) / pitch);
  return columns * at((y - top) / height, unitsHigh!) + at((x - left) / width, unitsWide!);
}
