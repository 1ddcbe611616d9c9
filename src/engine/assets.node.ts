import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EngineModules } from './backends.ts';

/** The engine's WebAssembly modules for Node. */
export function nodeAssets(): EngineModules {
  const { resolve } = createRequire(import.meta.url);
  const read = (path: string | URL) => new Uint8Array(readFileSync(path));
  return {
    tfjsWasm: read(resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm')),
    kernelsWasm: read(new URL('./kernels/wasm/build/kernels.wasm', import.meta.url)),
  };
}
