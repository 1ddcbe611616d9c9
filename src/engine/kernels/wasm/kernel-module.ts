import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';

/** The parts of TF.js's WASM backend that our kernels live on. */
export interface WasmHeap {
  readonly wasm: {
    readonly asm?: { readonly memory: WebAssembly.Memory };
    readonly _malloc: (bytes: number) => number;
    readonly _free: (address: number) => void;
    readonly HEAPF32: Float32Array;
  };
  readonly dataIdMap: { get(id: DataId): { readonly memoryOffset: number } };
  makeOutput(shape: number[], dtype: 'float32' | 'int32'): TensorInfo;
}

type Kernel = (...values: number[]) => void;
/** Bytes of scratch memory that a kernel needs, from the same sizes. */
type ScratchSize = (...sizes: number[]) => number;

/** Exports of kernels.wasm; their arguments stand in `assembly/`. */
export interface KernelExports {
  readonly convolution: Kernel;
  readonly convolutionScratch: ScratchSize;
  readonly convolutionInputGradient: Kernel;
  readonly convolutionInputGradientScratch: ScratchSize;
  readonly convolutionFilterGradient: Kernel;
  readonly convolutionFilterGradientScratch: ScratchSize;
  readonly normalise: Kernel;
  readonly normaliseGradient: Kernel;
  readonly shortcutGradient: Kernel;
  readonly classify: Kernel;
  readonly classifyGradient: Kernel;
  readonly momentum: Kernel;
}

/** Our kernels, on the heap of one TF.js WASM backend. */
export class KernelModule {
  readonly run: KernelExports;
  readonly #heap: WasmHeap;
  #scratch = { address: 0, bytes: 0 };

  private constructor(run: KernelExports, heap: WasmHeap) {
    this.run = run;
    this.#heap = heap;
  }

  static async load(bytes: BufferSource, heap: WasmHeap): Promise<KernelModule> {
    const memory = heap.wasm.asm?.memory;
    if (!memory) throw new Error('unexpected TF.js WASM backend: no memory to share');
    const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
    return new KernelModule(instance.exports as unknown as KernelExports, heap);
  }

  addressOf(tensor: TensorInfo): number {
    return this.#heap.dataIdMap.get(tensor.dataId).memoryOffset;
  }

  /** A new tensor that holds whatever its memory held before. */
  output(shape: number[], dtype: 'float32' | 'int32' = 'float32'): TensorInfo {
    return this.#heap.makeOutput(shape, dtype);
  }

  /** Address of at least `bytes` bytes, lent until the next call; grows as needed and is never given back. */
  scratch(bytes: number): number {
    if (bytes > this.#scratch.bytes) {
      if (this.#scratch.bytes > 0) this.#heap.wasm._free(this.#scratch.address);
      this.#scratch = { address: this.#heap.wasm._malloc(bytes) >>> 0, bytes };
    }
    return this.#scratch.address;
  }
}
