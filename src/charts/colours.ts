import type { NetworkKind } from '../experiment/sweep.ts';

/** The colour that means plain or residual, as a CSS variable of the page. */
export function kindColour(kind: NetworkKind): string {
  return `var(--${kind})`;
}

/** Its darker kin, for text. */
export function kindInk(kind: NetworkKind): string {
  return `var(--${kind}-ink)`;
}

const mostInk = 45;

/** Deeper is darker within the hue: `depthFraction` is 0 for the shallowest net shown and 1 for the deepest. */
export function depthColour(kind: NetworkKind, depthFraction: number): string {
  return `color-mix(in oklab, ${kindColour(kind)}, var(--ink) ${Math.round(mostInk * depthFraction)}%)`;
}

/** Where a depth stands among those shown, from 0 to 1; a single depth is the deepest. */
export function depthFraction(depth: number, depths: readonly number[]): number {
  const shallowest = Math.min(...depths);
  const deepest = Math.max(...depths);
  return deepest === shallowest ? 1 : (depth - shallowest) / (deepest - shallowest);
}
