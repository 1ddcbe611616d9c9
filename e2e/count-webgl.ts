import { memory } from '@tensorflow/tfjs-core';
import { ourIteration } from './bench/trainers/ours.ts';
import type { Work } from './bench/work.ts';

// Runs in a page, and counts what training asks of WebGL: by the calls that reach the browser, not by the engine's word.

export interface WebGLCosts {
  /** Of one iteration. */
  readonly draws: number;
  readonly uploadedBytes: number;
  readonly newTextures: number;
  readonly newTensors: number;
  /** Of all textures there are. */
  readonly textureBytes: number;
}

declare global {
  /** `warmUp`: iterations before the one that is counted. The first one uploads weights, compiles and allocates. */
  var countWebGL: (work: Work, warmUp: number) => Promise<WebGLCosts>;
}

const counted = { draws: 0, uploadedBytes: 0, textures: 0, textureBytes: 0 };
const bytesOfTexture = new WeakMap<WebGLTexture, number>();
let bound: WebGLTexture | null = null;

/** Calls `before` with the arguments of every call of a method of WebGL 2, in every context. */
function watch(method: string, before: (...given: unknown[]) => void): void {
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
  const stock = prototype[method];
  if (!stock) throw new Error(`WebGL 2 has no ${method}`);
  prototype[method] = function (this: unknown, ...given: unknown[]) {
    before(...given);
    return stock.apply(this, given);
  };
}

const upload = (...given: unknown[]) => {
  const source = given.at(-1);
  if (ArrayBuffer.isView(source)) counted.uploadedBytes += source.byteLength;
};

function allocate(format: unknown, width: unknown, height: unknown): void {
  const { RGBA32F, R32F } = WebGL2RenderingContext;
  const bytes = new Map<unknown, number>([
    [RGBA32F, 16],
    [R32F, 4],
  ]).get(format);
  // Tiny ones of other formats: TF.js tries what the context can do.
  if (!bound || bytes === undefined) return;
  const own = bytes * Number(width) * Number(height);
  bytesOfTexture.set(bound, own);
  counted.textureBytes += own;
  counted.textures += 1;
}

watch('drawArrays', () => (counted.draws += 1));
watch('drawElements', () => (counted.draws += 1));
watch('texSubImage2D', upload);
watch('bufferData', upload);
watch('bindTexture', (_target, texture) => (bound = texture as WebGLTexture | null));
watch('texImage2D', (_target, _level, format, width, height, ...rest) => {
  upload(...rest);
  allocate(format, width, height);
});
watch('texStorage2D', (_target, _levels, format, width, height) => allocate(format, width, height));
watch('deleteTexture', (texture) => (counted.textureBytes -= bytesOfTexture.get(texture as WebGLTexture) ?? 0));

globalThis.countWebGL = async (work, warmUp) => {
  const step = await ourIteration('webgl', { tfjsWasm: '', kernelsWasm: '' }, work);
  for (let iteration = 0; iteration < warmUp; iteration++) await step();
  const before = { ...counted, tensors: memory().numTensors };
  await step();
  return {
    draws: counted.draws - before.draws,
    uploadedBytes: counted.uploadedBytes - before.uploadedBytes,
    newTextures: counted.textures - before.textures,
    newTensors: memory().numTensors - before.tensors,
    textureBytes: counted.textureBytes,
  };
};
