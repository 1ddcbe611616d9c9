import type { Reason } from '../data/reason.ts';

/** What is known of the graphics card before anything is computed on it. */
export type GraphicsCard =
  | { readonly type: 'usable' }
  /** The processor would do the card's work; null where the browser does not say what computes. */
  | { readonly type: 'software'; readonly renderer: string | null }
  | { readonly type: 'unusable'; readonly reason: Reason };

/** Names by which browsers call WebGL that is computed by the processor. */
const softwareRenderer = /swiftshader|llvmpipe|softpipe|lavapipe|swrast|software|basic render/i;

/** Firefox tells the name by `RENDERER`, others by an extension, or not at all. */
function rendererOf(context: WebGL2RenderingContext): string {
  const extension = context.getExtension('WEBGL_debug_renderer_info');
  return `${context.getParameter(extension ? extension.UNMASKED_RENDERER_WEBGL : context.RENDERER)}`;
}

/**
 * Looks for a graphics card that may be faster than WASM. Costs some milliseconds where there is none: browsers refuse
 * a context that the processor would have to compute when they are asked to, and what they do not refuse has a name.
 */
export function findGraphicsCard(): GraphicsCard {
  if (typeof OffscreenCanvas === 'undefined') return { type: 'unusable', reason: { code: 'no-offscreen-canvas' } };
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', {
    failIfMajorPerformanceCaveat: true,
    powerPreference: 'high-performance',
  });
  if (!context) return { type: 'software', renderer: null };
  const renderer = rendererOf(context);
  const hasFloats = context.getExtension('EXT_color_buffer_float') !== null;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  if (softwareRenderer.test(renderer)) return { type: 'software', renderer };
  return hasFloats ? { type: 'usable' } : { type: 'unusable', reason: { code: 'no-float-textures' } };
}
