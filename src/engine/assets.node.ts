import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EngineAssets } from './backends.ts';

function dataUrl(path: string | URL): string {
  return `data:application/wasm;base64,${readFileSync(path).toString('base64')}`;
}

/** The engine's WebAssembly modules for Node, where `fetch` reads no files. */
export function nodeAssets(): EngineAssets {
  const require = createRequire(import.meta.url);
  return {
    tfjsWasm: dataUrl(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm')),
    kernelsWasm: dataUrl(new URL('./kernels/wasm/build/kernels.wasm', import.meta.url)),
  };
}
