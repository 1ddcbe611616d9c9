import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

/** One binary for all that TF.js may choose from: SIMD, one thread, as ours has it. */
export function useTfjsWasm(url: string): void {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': url,
    'tfjs-backend-wasm-simd.wasm': url,
    'tfjs-backend-wasm-threaded-simd.wasm': url,
  });
}
