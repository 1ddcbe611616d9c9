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

/** Exports of kernels.wasm; their arguments stand in `assembly/`. */
export interface KernelExports {
  readonly convolution: Kernel;
  readonly convolutionInputGradient: Kernel;
  readonly convolutionFilterGradient: Kernel;
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
  readonly #scratch = new Map<string, { address: number; bytes: number }>();

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

  /** Address of at least `floats` floats that stay ours; grows as needed and is never given back. */
  scratch(name: 'frame' | 'filters', floats: number): number {
    const bytes = 4 * floats;
    const room = this.#scratch.get(name);
    if (room && room.bytes >= bytes) return room.address;
    if (room) this.#heap.wasm._free(room.address);
    const address = this.#heap.wasm._malloc(bytes) >>> 0;
    this.#scratch.set(name, { address, bytes });
    return address;
  }
}
