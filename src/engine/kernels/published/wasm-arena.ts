/** Exports of published-filter-gradient.wasm; their arguments stand in `assembly/published-filter-gradient.ts`. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly filterGradient: (...values: number[]) => void;
  readonly filterGradientScratch: (...sizes: number[]) => number;
}

const pageBytes = 65_536;
const floatBytes = 4;

/** So many bytes of x and dy are copied and summed at a time, or one image: the memory need not hold whole batches. */
export const groupBytes = 16 * 2 ** 20;

/** Bytes of so many floats, up to where a vector may begin. */
const bytesOf = (floats: number) => Math.ceil(floats / 4) * 4 * floatBytes;

/** What the kernel can address. It counts in 32 bits, and a size beyond them would seem small. */
const mostBytes = 2 ** 32;

/** No less than the bytes that the kernel needs beside x, dy and dw. */
function boundOfScratch(images: number, geometry: readonly number[]): number {
  const [inputHeight = 0, inputWidth = 0, channels = 0, height = 0, width = 0, filters = 0] = geometry;
  const [kernelHeight = 0, kernelWidth = 0, strideHeight = 0, strideWidth = 0] = geometry.slice(6);
  const lanes = filters + 8;
  const frame = (height * strideHeight + kernelHeight + 2) * (width * strideWidth + kernelWidth + 2) * channels;
  const rimmed = images * inputHeight * inputWidth * filters;
  const tiles = 16 * 48 * (width + 2) * (channels + lanes);
  const sums = (kernelHeight * kernelWidth + 7) * (channels + 3) * lanes;
  return floatBytes * (frame + height * width * lanes + rimmed + tiles + sums);
}

/** The kernel in a memory of its own, which grows as needed and is never given back. */
export class WasmArena {
  readonly #exports: Exports;

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  static async load(bytes: BufferSource): Promise<WasmArena> {
    if (!WebAssembly.validate(bytes)) throw new Error('register: this WebAssembly has no SIMD, which the kernel needs');
    const { instance } = await WebAssembly.instantiate(bytes);
    return new WasmArena(instance.exports as unknown as Exports);
  }

  /**
   * Writes the gradient of x [images, inputHeight, inputWidth, channels] and dy [images, height, width, filters] into dw
   * [kernelHeight, kernelWidth, channels, filters]. `geometry` is inputHeight, inputWidth, channels, height, width,
   * filters, kernelHeight, kernelWidth, strideHeight, strideWidth, paddingTop, paddingLeft.
   */
  filterGradient(
    x: Float32Array,
    dy: Float32Array,
    dw: Float32Array,
    images: number,
    geometry: readonly number[],
  ): void {
    dw.fill(0);
    if (x.length === 0 || dy.length === 0) return;
    const [ofX, ofDy] = [x.length / images, dy.length / images];
    const together = Math.max(1, Math.min(images, Math.floor(groupBytes / floatBytes / (ofX + ofDy))));
    const atDy = bytesOf(together * ofX);
    const atDw = atDy + bytesOf(together * ofDy);
    const scratch = atDw + bytesOf(dw.length);
    const bound = scratch + boundOfScratch(together, geometry);
    this.#hold(bound > mostBytes ? bound : scratch + this.#exports.filterGradientScratch(together, ...geometry));
    const { buffer } = this.#exports.memory;
    for (let image = 0; image < images; image += together) {
      const count = Math.min(together, images - image);
      new Float32Array(buffer).set(x.subarray(image * ofX, (image + count) * ofX));
      new Float32Array(buffer, atDy).set(dy.subarray(image * ofDy, (image + count) * ofDy));
      this.#exports.filterGradient(0, atDy, atDw, scratch, count, ...geometry);
      const part = new Float32Array(buffer, atDw, dw.length);
      if (together === images) dw.set(part);
      else part.forEach((value, index) => (dw[index]! += value));
    }
  }

  /** Sees to it that the memory has so many bytes. */
  #hold(bytes: number): void {
    const { memory } = this.#exports;
    const missing = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
    if (missing <= 0) return;
    try {
      memory.grow(missing);
    } catch (cause) {
      const needed = Math.ceil(bytes / 2 ** 20);
      throw new Error(`Conv2DBackpropFilter on WASM: no memory of ${needed} MiB, which this convolution needs`, {
        cause,
      });
    }
  }
}
