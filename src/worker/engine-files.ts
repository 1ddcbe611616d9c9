import tfjsWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?checked';
import type { WantedFile } from '../data/wanted-file.ts';
import kernelsWasm from '../engine/kernels/wasm/build/kernels.wasm?checked';
import script from './train.worker.ts?files';

/** What training needs beside the images. */
export interface EngineFiles {
  /** The script of the workers, and what it imports at its start. */
  readonly script: readonly WantedFile[];
  readonly tfjsWasm: WantedFile;
  readonly kernelsWasm: WantedFile;
}

export const engineFiles: EngineFiles = { script, tfjsWasm, kernelsWasm };
