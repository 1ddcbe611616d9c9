import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { errorOf, KnownError, reasonOf } from '../data/reason.ts';
import type { Reason } from '../data/reason.ts';
import { withPatience } from './chunk-patience.ts';
import { throwWhenFull } from './heap-limit.ts';
import type { Allocator } from './heap-limit.ts';
import { provideKernels } from './kernels/active-kernels.ts';
import { KernelModule } from './kernels/wasm/kernel-module.ts';
import type { WasmHeap } from './kernels/wasm/kernel-module.ts';
import { registerWasmKernels } from './kernels/wasm/wasm-kernels.ts';
import { NoBackendError } from './refused-backends.ts';
import type { RefusedBackend } from './refused-backends.ts';
import { forgetErrors, openWebGLContext, releaseContext } from './webgl-context.ts';

export type Backend = 'wasm' | 'webgl' | 'cpu';

/** The two WebAssembly modules, as their files hold them, checked. */
export interface EngineModules {
  readonly tfjsWasm: Uint8Array<ArrayBuffer>;
  readonly kernelsWasm: Uint8Array<ArrayBuffer>;
}

/** The modules, or why they could not be had: other backends need neither. */
export type EngineAssets = EngineModules | { readonly missing: Reason };

export interface BackendChoice {
  readonly backend: Backend;
  /** What was asked or hoped for before it, and cannot be used. */
  readonly refused: readonly RefusedBackend[];
}

/** Starts a backend and makes it the one in use; throws when it does not work. */
type Starter = (assets: EngineAssets) => Promise<void>;

async function startWasm(assets: EngineAssets): Promise<void> {
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new KnownError({ code: 'no-simd' });
  if ('missing' in assets) throw errorOf(assets.missing);
  // One thread even where the page is cross-origin isolated: parallel sums would come in another order.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await activateWasm(assets.tfjsWasm);
  const heap = tf.backend() as unknown as WasmHeap & { readonly wasm: Allocator };
  throwWhenFull(heap.wasm);
  const module = await KernelModule.load(assets.kernelsWasm, heap);
  provideKernels('wasm', registerWasmKernels(module));
}

/**
 * Starts TF.js's WASM backend from bytes that are here already. TF.js can only be told an address: what it asks for is
 * answered in place of its own fetch, since no address stands for bytes that the site's policy would let it fetch.
 */
async function activateWasm(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const name = 'tfjs-backend-wasm-simd.wasm';
  const names = ['tfjs-backend-wasm.wasm', name, 'tfjs-backend-wasm-threaded-simd.wasm'];
  setWasmPaths(Object.fromEntries(names.map((file) => [file, name])), true);
  const { platform } = tf.env();
  const { fetch: own } = platform;
  platform.fetch = () => Promise.resolve(new Response(bytes));
  try {
    await hearFailure(() => activate('wasm'));
  } finally {
    platform.fetch = own;
  }
}

/** TF.js does not look whether its module can be instantiated, and where it cannot would wait for ever. */
async function hearFailure(action: () => Promise<void>): Promise<void> {
  const { instantiate } = WebAssembly;
  const failed = new Promise<never>((_, reject) => {
    const told = (...values: Parameters<typeof instantiate>) =>
      instantiate(...values).catch((reason: unknown) => {
        reject(reason instanceof Error ? reason : new Error(String(reason)));
        return new Promise(() => undefined);
      });
    Object.assign(WebAssembly, { instantiate: told });
  });
  try {
    await Promise.race([action(), failed]);
  } finally {
    Object.assign(WebAssembly, { instantiate });
  }
}

async function startWebGL(): Promise<void> {
  // In chunks of their own, like all that only WebGL or plain JavaScript needs: most readers train on WASM.
  const chunks = Promise.all([
    import('@tensorflow/tfjs-backend-webgl'),
    import('./kernels/webgl/webgl-kernels.ts'),
    import('./self-test.ts'),
  ]);
  const [{ setWebGLContext }, { webglKernels }, { selfTest }] = await withPatience(chunks);
  setWebGLContext(2, openWebGLContext());
  try {
    tf.env().set('WEBGL_VERSION', 2);
    // Mixed packing would cost a draw at every border between packed and unpacked textures.
    tf.env().set('WEBGL_PACK', false);
    if (!tf.env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE')) throw new KnownError({ code: 'no-float-textures' });
    await activate('webgl');
    // What TF.js has tried while it looked for what the device can do.
    forgetErrors();
    provideKernels('webgl', webglKernels(tf.backend() as MathBackendWebGL));
    await selfTest();
  } catch (error) {
    endWebGL();
    throw error;
  }
}

/** Gives the graphics card back all that WebGL holds of it; in this thread it is not started again. */
export function endWebGL(): void {
  // A backend that never started has nothing to remove.
  if (tf.findBackendFactory('webgl')) tf.removeBackend('webgl');
  started.delete('webgl');
  releaseContext();
}

async function startCpu(): Promise<void> {
  const chunks = Promise.all([import('./kernels/stock-kernels.ts'), import('@tensorflow/tfjs-backend-cpu')]);
  const [{ stockKernels }] = await withPatience(chunks);
  await activate('cpu');
  provideKernels('cpu', stockKernels);
}

/** TF.js falls back silently: this throws instead. */
async function activate(backend: Backend): Promise<void> {
  const started = await tf.setBackend(backend);
  if (!started || tf.getBackend() !== backend) throw new Error(`TF.js could not start its ${backend} backend`);
}

/** WASM first: it gives the same bits everywhere. Plain JavaScript runs anywhere, slowly. */
const preference: readonly Backend[] = ['wasm', 'webgl', 'cpu'];

const ownStarters: Readonly<Record<Backend, Starter>> = { wasm: startWasm, webgl: startWebGL, cpu: startCpu };
const started = new Set<Backend>();

/** Makes one backend the one in use, and starts it the first time. Throws when it does not work. */
export async function useBackend(backend: Backend, assets: EngineAssets): Promise<void> {
  if (started.has(backend)) return activate(backend);
  await ownStarters[backend](assets);
  started.add(backend);
}

/**
 * Starts the wanted backend, or the first that works. Never silent about a fallback: what failed is told. Throws a
 * `NoBackendError` when nothing works.
 */
export async function startBackend(
  wanted: Backend | 'auto',
  assets: EngineAssets,
  use: typeof useBackend = useBackend,
): Promise<BackendChoice> {
  const order = wanted === 'auto' ? preference : [wanted, ...preference.filter((backend) => backend !== wanted)];
  const refused: RefusedBackend[] = [];
  for (const backend of order) {
    try {
      await use(backend, assets);
      return { backend, refused };
    } catch (error) {
      refused.push({ backend, reason: reasonOf(error) });
    }
  }
  throw new NoBackendError(refused);
}
