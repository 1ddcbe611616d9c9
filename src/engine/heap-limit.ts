/** The allocator of TF.js's WASM backend. */
export interface Allocator {
  _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
}

const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);

/**
 * Makes a heap that is full throw. TF.js takes whatever address it gets: where there is no room for a tensor that is 0,
 * and it would write over its own data there and compute on.
 */
export function throwWhenFull(allocator: Allocator): void {
  // Emscripten puts the allocator itself in the place of its first caller.
  allocator._free(allocator._malloc(1));
  const { _malloc: allocate } = allocator;
  allocator._malloc = (bytes) => {
    const address = allocate(bytes);
    if (address === 0 && bytes > 0)
      throw new RangeError(`out of memory: WebAssembly has no room for ${megabytes(bytes)} MB more`);
    return address;
  };
}
