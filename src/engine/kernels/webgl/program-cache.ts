import { fragmentSource, vertexSource } from './drawing.ts';
import type { Drawing } from './drawing.ts';

interface Linked {
  readonly program: WebGLProgram;
  readonly uniforms: ReadonlyMap<string, WebGLUniformLocation | null>;
}

/** Compiled programs, by their source: another shape is another source. */
export class ProgramCache {
  readonly #gl: WebGL2RenderingContext;
  readonly #vertexShader: WebGLShader;
  readonly #linked = new Map<string, Linked>();

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#vertexShader = this.#compile(gl.VERTEX_SHADER, vertexSource);
  }

  /** Makes a drawing's program the current one, with the drawing's uniforms. */
  use(drawing: Drawing): void {
    const gl = this.#gl;
    const source = fragmentSource(drawing);
    const linked = this.#linked.get(source) ?? this.#link(source, drawing);
    gl.useProgram(linked.program);
    for (const [name, value] of Object.entries(drawing.uniforms ?? {})) {
      gl.uniform1f(linked.uniforms.get(name) ?? null, value);
    }
  }

  #link(source: string, drawing: Drawing): Linked {
    const gl = this.#gl;
    const program = gl.createProgram();
    const shader = this.#compile(gl.FRAGMENT_SHADER, source);
    gl.attachShader(program, this.#vertexShader);
    gl.attachShader(program, shader);
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
      const outputs = Object.keys(drawing.outputs).join(', ');
      throw new Error(
        `no WebGL program for ${outputs}: ${gl.getProgramInfoLog(program)} ${gl.getShaderInfoLog(shader)}`,
      );
    }
    gl.useProgram(program);
    Object.keys(drawing.inputs).forEach((name, unit) => gl.uniform1i(gl.getUniformLocation(program, name), unit));
    const locations = Object.keys(drawing.uniforms ?? {}).map(
      (name) => [name, gl.getUniformLocation(program, name)] as const,
    );
    const linked = { program, uniforms: new Map(locations) };
    this.#linked.set(source, linked);
    return linked;
  }

  #compile(kind: number, source: string): WebGLShader {
    const gl = this.#gl;
    const shader = gl.createShader(kind);
    if (!shader) throw new Error('the WebGL context is lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    return shader;
  }
}
