import { fragmentSource, vertexSource } from './drawing.ts';
import type { Drawing } from './drawing.ts';

/** A program that the browser may still be compiling. */
interface Ordered {
  readonly program: WebGLProgram;
  readonly shader: WebGLShader;
  readonly drawing: Drawing;
  /** Where its uniforms are; undefined until it has been used or awaited. */
  uniforms?: ReadonlyMap<string, WebGLUniformLocation | null>;
}

/** How often programs that compile are asked for. */
const pollMilliseconds = 10;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Compiled programs, by their source: another shape is another source. */
export class ProgramCache {
  readonly #gl: WebGL2RenderingContext;
  /** Without it, asking whether a program has compiled waits until it has. */
  readonly #parallel: KHR_parallel_shader_compile | null;
  readonly #vertexShader: WebGLShader;
  readonly #programs = new Map<string, Ordered>();

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#parallel = gl.getExtension('KHR_parallel_shader_compile');
    this.#vertexShader = this.#compile(gl.VERTEX_SHADER, vertexSource);
  }

  /** Makes a drawing's program the current one, with the drawing's uniforms. */
  use(drawing: Drawing): void {
    const gl = this.#gl;
    const ordered = this.order(drawing);
    const uniforms = ordered.uniforms ?? this.#finish(ordered);
    gl.useProgram(ordered.program);
    for (const [name, value] of Object.entries(drawing.uniforms ?? {})) {
      gl.uniform1f(uniforms.get(name) ?? null, value);
    }
  }

  /** Has a drawing's program compiled, and waits for nothing. */
  order(drawing: Drawing): Ordered {
    const gl = this.#gl;
    const source = fragmentSource(drawing);
    const known = this.#programs.get(source);
    if (known) return known;
    const program = gl.createProgram();
    const shader = this.#compile(gl.FRAGMENT_SHADER, source);
    gl.attachShader(program, this.#vertexShader);
    gl.attachShader(program, shader);
    gl.linkProgram(program);
    const ordered = { program, shader, drawing };
    this.#programs.set(source, ordered);
    return ordered;
  }

  /** Resolves when all programs that have been ordered are compiled. */
  async compiled(onProgress: (compiled: number, total: number) => void): Promise<void> {
    const waiting = new Set([...this.#programs.values()].filter(({ uniforms }) => !uniforms));
    const total = waiting.size;
    while (waiting.size > 0) {
      for (const ordered of waiting) {
        if (!this.#hasCompiled(ordered)) continue;
        this.#finish(ordered);
        waiting.delete(ordered);
        // That has taken a while: let messages through.
        if (!this.#parallel) break;
      }
      onProgress(total - waiting.size, total);
      if (waiting.size > 0) await sleep(this.#parallel ? pollMilliseconds : 0);
    }
  }

  #hasCompiled({ program }: Ordered): boolean {
    if (!this.#parallel || this.#gl.isContextLost()) return true;
    return Boolean(this.#gl.getProgramParameter(program, this.#parallel.COMPLETION_STATUS_KHR));
  }

  #finish(ordered: Ordered): ReadonlyMap<string, WebGLUniformLocation | null> {
    const gl = this.#gl;
    const { program, shader, drawing } = ordered;
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
      const outputs = Object.keys(drawing.outputs).join(', ');
      // Logs are empty, or lines of their own with stops.
      const logs = [gl.getProgramInfoLog(program), gl.getShaderInfoLog(shader)];
      const reasons = logs.flatMap((log) => log?.replace(/[\s\0.]+$/, '') || []);
      throw new Error([`no WebGL program for ${outputs}`, ...reasons].join(': '));
    }
    gl.useProgram(program);
    Object.keys(drawing.inputs).forEach((name, unit) => gl.uniform1i(gl.getUniformLocation(program, name), unit));
    const names = Object.keys(drawing.uniforms ?? {});
    ordered.uniforms = new Map(names.map((name) => [name, gl.getUniformLocation(program, name)]));
    return ordered.uniforms;
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
