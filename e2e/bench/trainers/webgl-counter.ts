import type { WebGLCounts } from '../../../src/experiment/bench-result.ts';

// Counts at the border to WebGL, whoever draws, from before a context is made: the engine's own count of draws keeps the
// methods that it finds. Next to what a draw costs, counting one costs nothing.

const textures = new WeakMap<WebGLTexture, number>();
const programs = new Set<unknown>();
const counts = { draws: 0, uploadedBytes: 0, textureBytes: 0 };
let textureCount = 0;

type Method = (this: WebGL2RenderingContext, ...values: unknown[]) => unknown;
type MethodName = keyof WebGL2RenderingContext & `${'draw' | 'use' | 'tex' | 'buffer' | 'delete'}${string}`;

/** Bytes of one texel by the name of its sized format. */
const texelBytes: Readonly<Record<string, number>> = {
  ...{ RGBA32F: 16, RG32F: 8, R32F: 4, RGBA16F: 8, RG16F: 4, R16F: 2, RGBA8: 4, R8: 1, RGBA: 4 },
};

function bytesPerTexel(context: WebGL2RenderingContext, format: unknown): number {
  const name = Object.keys(texelBytes).find((one) => Reflect.get(context, one) === format);
  if (name === undefined) throw new Error(`unknown texture format: ${String(format)}`);
  return texelBytes[name] ?? 0;
}

function follow(context: WebGL2RenderingContext, format: unknown, width: unknown, height: unknown): void {
  const texture = context.getParameter(context.TEXTURE_BINDING_2D) as WebGLTexture;
  forget(texture);
  const bytes = Number(width) * Number(height) * bytesPerTexel(context, format);
  textures.set(texture, bytes);
  counts.textureBytes += bytes;
  textureCount += 1;
}

function forget(texture: WebGLTexture | null): void {
  if (!texture) return;
  counts.textureBytes -= textures.get(texture) ?? 0;
  textures.delete(texture);
}

/** Calls `before` with the arguments of every call of a method from now on. */
function watch(name: MethodName, before: Method): void {
  const { prototype } = WebGL2RenderingContext;
  const original = prototype[name] as Method;
  const watched: Method = function (...values) {
    before.apply(this, values);
    return original.apply(this, values);
  };
  Object.assign(prototype, { [name]: watched });
}

const sizeOf = (values: readonly unknown[]) => values.find((value) => ArrayBuffer.isView(value))?.byteLength ?? 0;

/** Counts what this thread asks of WebGL from now on, if it has WebGL. */
export function watchWebGL(): void {
  if (typeof WebGL2RenderingContext === 'undefined') return;
  watch('drawArrays', () => (counts.draws += 1));
  watch('drawElements', () => (counts.draws += 1));
  watch('useProgram', (program) => programs.add(program));
  for (const name of ['texImage2D', 'texSubImage2D', 'bufferData', 'bufferSubData'] as const) {
    watch(name, (...values) => (counts.uploadedBytes += sizeOf(values)));
  }
  watch('texStorage2D', function (_target, _levels, format, width, height) {
    follow(this, format, width, height);
  });
  watch('texImage2D', function (_target, _level, format, width, height, ...rest) {
    if (rest.length > 1) follow(this, format, width, height);
  });
  watch('deleteTexture', (texture) => forget(texture as WebGLTexture | null));
}

/** Textures that were ever allocated in this thread. */
export function allocatedTextures(): number {
  return textureCount;
}

/** What one iteration asks of WebGL. */
export async function countWebGL(iterate: () => Promise<unknown>): Promise<WebGLCounts> {
  programs.clear();
  Object.assign(counts, { draws: 0, uploadedBytes: 0 });
  await iterate();
  return { ...counts, programs: programs.size };
}
