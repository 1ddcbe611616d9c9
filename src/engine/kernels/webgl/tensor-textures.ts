import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { DataType, TensorInfo } from '@tensorflow/tfjs-core';
import type { Operand, TextureLayout } from './texture-layout.ts';

type TextureData = ReturnType<MathBackendWebGL['getDataInfo']>;

/**
 * TF.js packs blocks of 2 x 2 of the last two dimensions into a texel. Of the shape [texels, 2, 2] that is four values
 * in a row, whatever the shape of the tensor itself, which TF.js keeps elsewhere.
 */
function packedShape({ lanes, width, height }: TextureLayout): number[] {
  return lanes === 4 ? [width * height, 2, 2] : [width * height];
}

/** [rows, columns] as TF.js counts them: in values, and two each way to a packed texel. */
function texShapeOf({ lanes, width, height }: TextureLayout): [number, number] {
  return lanes === 4 ? [2 * height, 2 * width] : [height, width];
}

function liesAs(data: TextureData, layout: TextureLayout): boolean {
  if (!data.texture || data.slice || Boolean(data.isPacked) !== (layout.lanes === 4)) return false;
  const [rows, columns] = texShapeOf(layout);
  return data.texShape?.[0] === rows && data.texShape[1] === columns;
}

/** Textures of tensors: from TF.js's pool and on its books, in layouts of ours, which TF.js's own programs can read. */
export class TensorTextures {
  readonly #backend: MathBackendWebGL;
  readonly #gl: WebGL2RenderingContext;
  readonly #largest: number;

  constructor(backend: MathBackendWebGL) {
    this.#backend = backend;
    this.#gl = backend.gpgpu.gl as WebGL2RenderingContext;
    this.#largest = this.#gl.getParameter(this.#gl.MAX_TEXTURE_SIZE) as number;
  }

  /** A tensor to be drawn into; what it holds is undefined. */
  allocate(shape: number[], dtype: DataType, layout: TextureLayout): TensorInfo {
    const info = this.#backend.makeTensorInfo(shape, dtype);
    this.#acquire(info, layout);
    return info;
  }

  /** The texture of a tensor, laid out as asked: a tensor on the CPU is uploaded first. */
  textureOf({ tensor, layout }: Operand): WebGLTexture {
    const data = this.#dataOf(tensor);
    if (!data) throw new Error(`not on the WebGL backend: a tensor of shape [${tensor.shape}]`);
    if (!liesAs(data, layout)) this.#layOut(tensor, data, layout);
    return this.#backend.getTexture(tensor.dataId);
  }

  /** Whether a tensor is on the GPU, laid out so. */
  liesAs({ tensor, layout }: Operand): boolean {
    const data = this.#dataOf(tensor);
    return data !== undefined && liesAs(data, layout);
  }

  /** Undefined for a tensor of another backend, whatever TF.js's types say. */
  #dataOf({ dataId }: TensorInfo): TextureData | undefined {
    return this.#backend.getDataInfo(dataId);
  }

  /** What a stock kernel has left on the GPU is read back: nothing in an iteration is. */
  #layOut(tensor: TensorInfo, data: TextureData, layout: TextureLayout): void {
    const values = this.#backend.readSync(tensor.dataId) as Float32Array | Int32Array;
    if (data.texture) this.#backend['releaseGPUData'](tensor.dataId);
    delete data.values;
    this.#acquire(tensor, layout);
    this.#upload(this.#backend.getTexture(tensor.dataId), Float32Array.from(values), layout);
  }

  #acquire({ dataId, shape }: TensorInfo, layout: TextureLayout): void {
    const { width, height, lanes } = layout;
    if (Math.max(width, height) > this.#largest) {
      throw new Error(`too large for this GPU: [${shape}] (${width} x ${height} texels, at most ${this.#largest})`);
    }
    const data = this.#backend.getDataInfo(dataId);
    delete data.usage;
    data.isPacked = lanes === 4;
    data.shape = packedShape(layout);
    data.texShape = texShapeOf(layout);
    this.#backend.uploadToGPU(dataId);
  }

  #upload(texture: WebGLTexture, values: Float32Array, { lanes, width, height }: TextureLayout): void {
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, lanes === 4 ? gl.RGBA : gl.RED, gl.FLOAT, values);
  }
}
