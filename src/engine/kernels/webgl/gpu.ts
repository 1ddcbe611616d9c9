import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { engine } from '@tensorflow/tfjs-core';
import type { Tensor, TensorInfo, Variable } from '@tensorflow/tfjs-core';
import type { Drawing } from './drawing.ts';
import { ProgramCache } from './program-cache.ts';
import { TensorTextures } from './tensor-textures.ts';
import { maps } from './texture-layout.ts';
import type { TextureLayout } from './texture-layout.ts';

/** WebGL 2 guarantees no more: MAX_DRAW_BUFFERS. */
export const mostOutputs = 4;

/** Draws tensors by programs of ours, beside TF.js's own, on the context of its WebGL backend. */
export class Gpu {
  readonly #backend: MathBackendWebGL;
  readonly #gl: WebGL2RenderingContext;
  readonly #textures: TensorTextures;
  readonly #programs: ProgramCache;
  readonly #vertices: WebGLVertexArrayObject;
  /** One for each number of outputs. */
  readonly #framebuffers: readonly WebGLFramebuffer[];
  /** While it is set, programs are ordered and nothing is drawn: outputs have no values, and variables keep theirs. */
  #onlyCompiles = false;

  constructor(backend: MathBackendWebGL) {
    this.#backend = backend;
    this.#gl = backend.gpgpu.gl as WebGL2RenderingContext;
    this.#textures = new TensorTextures(backend);
    this.#programs = new ProgramCache(this.#gl);
    this.#vertices = this.#gl.createVertexArray();
    this.#framebuffers = Array.from({ length: mostOutputs }, (_, index) => this.#framebufferFor(index + 1));
  }

  /** The outputs, in their order. They belong to the caller, who frees them or has TF.js adopt them. */
  draw(drawing: Drawing): TensorInfo[] {
    if (this.#onlyCompiles) return this.#order(drawing);
    const gl = this.#gl;
    const textures = Object.values(drawing.inputs).map((input) => this.#textures.textureOf(input));
    const targets = Object.values(drawing.outputs);
    const results = targets.map(({ shape, dtype, layout }) =>
      this.#textures.allocate(shape, dtype ?? 'float32', layout),
    );
    this.#programs.use(drawing);
    textures.forEach((texture, unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    });
    this.#bindTargets(results, targets[0]!.layout);
    gl.bindVertexArray(this.#vertices);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    return results;
  }

  /**
   * Compiles all programs that `run` draws by, at once, as far as the browser can, and draws nothing. What `run` makes
   * has no values, and must not be read.
   */
  async compile(run: () => void, onProgress: (compiled: number, total: number) => void): Promise<void> {
    this.#onlyCompiles = true;
    try {
      run();
    } finally {
      this.#onlyCompiles = false;
    }
    await this.#programs.compiled(onProgress);
  }

  /** Makes an output a tensor, which TF.js frees with the scope that it is adopted in. */
  adopt<Result extends Tensor>(info: TensorInfo): Result {
    return engine().makeTensorFromTensorInfo(info, this.#backend) as Result;
  }

  /** Gives a variable an output for its value. */
  assign(variable: Tensor, info: TensorInfo): void {
    if (this.#onlyCompiles) return this.free(info);
    const value = this.adopt(info);
    (variable as Variable).assign(value);
    value.dispose();
  }

  /** Whether tensors are feature maps of one shape that lie as our programs draw them. */
  holdsMaps(...tensors: readonly TensorInfo[]): boolean {
    const [first] = tensors;
    const alike = tensors.every(({ shape }) => shape.length === 4 && `${shape}` === `${first?.shape}`);
    return alike && (this.#onlyCompiles || tensors.every((tensor) => this.#textures.liesAs(maps(tensor))));
  }

  /** Gives outputs back that TF.js has not adopted. */
  free(...infos: readonly TensorInfo[]): void {
    for (const info of infos) this.#backend.disposeIntermediateTensorInfo(info);
  }

  #order(drawing: Drawing): TensorInfo[] {
    this.#programs.order(drawing);
    return Object.values(drawing.outputs).map(({ shape, dtype }) =>
      this.#backend.makeTensorInfo(shape, dtype ?? 'float32'),
    );
  }

  #bindTargets(results: readonly TensorInfo[], { width, height }: TextureLayout): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffers[results.length - 1]!);
    results.forEach(({ dataId }, index) => {
      const texture = this.#backend.getTexture(dataId);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + index, gl.TEXTURE_2D, texture, 0);
    });
    gl.viewport(0, 0, width, height);
    gl.scissor(0, 0, width, height);
  }

  #framebufferFor(outputs: number): WebGLFramebuffer {
    const gl = this.#gl;
    const framebuffer = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.drawBuffers(Array.from({ length: outputs }, (_, index) => gl.COLOR_ATTACHMENT0 + index));
    return framebuffer;
  }
}
