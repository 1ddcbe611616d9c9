import { getBackend } from '@tensorflow/tfjs-core';
import { KnownError } from '../data/reason.ts';
import { DeviceError } from './device-error.ts';

let draws = 0;
/** The context that TF.js draws with in this thread, once there is one. */
let own: WebGL2RenderingContext | undefined;

/** WebGL draw calls made so far in this thread; 0 when another backend trains. */
export function drawsSoFar(): number {
  return draws;
}

/**
 * A WebGL2 context of our own: stock TF.js asks for no power preference, refuses software rendering, and cannot open
 * one in Safari's workers.
 */
export function openWebGLContext(): WebGL2RenderingContext {
  if (typeof OffscreenCanvas === 'undefined') throw new KnownError({ code: 'no-offscreen-canvas' });
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    preserveDrawingBuffer: false,
    powerPreference: 'high-performance',
  });
  if (!context) throw new KnownError({ code: 'no-webgl-2' });
  countDraws(context);
  endWaitsWhenLost(context);
  confirmAllocations(context);
  own = context;
  return context;
}

/** Counts every draw of the context from now on: draws say what ms cannot, whatever the machine. */
function countDraws(context: WebGL2RenderingContext): void {
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

/**
 * TF.js reads a tensor once a fence has passed, and on a lost context no fence ever does: it would ask for ever. Here
 * every fence of a lost context counts as passed. What is read then is nothing; `confirmContext` throws it away.
 */
function endWaitsWhenLost(context: WebGL2RenderingContext): void {
  const { clientWaitSync } = context;
  context.clientWaitSync = (...values) =>
    context.isContextLost() ? context.ALREADY_SIGNALED : clientWaitSync.apply(context, values);
}

/** TF.js asks after no error: a texture for which there is no memory is drawn into for nothing, and read as zeros. */
function confirmAllocations(context: WebGL2RenderingContext): void {
  const { texStorage2D } = context;
  context.texStorage2D = (...values) => {
    texStorage2D.apply(context, values);
    throwOnError(context);
  };
}

/** Throws a `DeviceError` where WebGL has reported an error since it was last asked. */
function throwOnError(context: WebGL2RenderingContext): void {
  const code = context.getError();
  switch (code) {
    case context.NO_ERROR:
    // Told by `confirmContext`, in its own words.
    case context.CONTEXT_LOST_WEBGL:
      return;
    case context.OUT_OF_MEMORY:
      throw new DeviceError('out-of-memory', { code: 'out-of-memory' });
    default:
      throw new DeviceError('failed', { code: 'webgl-error', error: code });
  }
}

/** Forgets errors so far: looking for what a device can do may leave some. */
export function forgetErrors(): void {
  // A lost context may report the same error for ever.
  for (let asked = 0; asked < 10 && own?.getError() !== own?.NO_ERROR; asked++);
}

/** Whether the graphics card, its driver or the browser has taken our context away. It does not come back. */
export function isContextLost(): boolean {
  return own?.isContextLost() ?? false;
}

/** Gives the context up, and with it all that it holds of the graphics card; whatever waits for it waits no longer. */
export function releaseContext(): void {
  own?.getExtension('WEBGL_lose_context')?.loseContext();
}

/** The browser tells of a loss in a task of its own. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * To be awaited after every iteration: TF.js goes on with a lost context as if nothing had happened (tfjs#756), and what
 * it reads are zeros. Throws when the context is lost; does nothing on another backend.
 */
export async function confirmContext(): Promise<void> {
  if (getBackend() !== 'webgl') return;
  await nextTask();
  if (isContextLost()) throw new KnownError({ code: 'context-lost' });
}

/**
 * As `confirmContext`, and asks WebGL for errors, too, which waits until it has done all that was ordered. Throws a
 * `DeviceError` for an error; to be awaited after every reading, and after every checkpoint.
 */
export async function confirmDevice(): Promise<void> {
  await confirmContext();
  if (getBackend() === 'webgl' && own) throwOnError(own);
}
