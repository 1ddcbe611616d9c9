let draws = 0;

/** WebGL draw calls made so far in this thread; 0 when another backend trains. */
export function drawsSoFar(): number {
  return draws;
}

/**
 * A WebGL2 context of our own: stock TF.js asks for no power preference, refuses software rendering, and cannot open
 * one in Safari's workers.
 */
export function openWebGLContext(): WebGL2RenderingContext {
  if (typeof OffscreenCanvas === 'undefined') throw new Error('this browser has no OffscreenCanvas');
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    preserveDrawingBuffer: false,
    powerPreference: 'high-performance',
  });
  if (!context) throw new Error('this browser has no WebGL 2');
  return context;
}

/** Counts every draw of the context from now on: draws say what ms cannot, whatever the machine. */
export function countDraws(context: WebGL2RenderingContext): void {
  const { drawElements, drawArrays } = context;
  context.drawElements = (...values) => {
    draws += 1;
    drawElements.apply(context, values);
  };
  context.drawArrays = (...values) => {
    draws += 1;
    drawArrays.apply(context, values);
  };
}
