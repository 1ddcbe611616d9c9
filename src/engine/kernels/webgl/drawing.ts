import type { Lanes, Operand, Target } from './texture-layout.ts';

/** One pass over all texels of its outputs: what it reads, what it writes, and how. */
export interface Drawing {
  /** Up to 16 tensors, by their names in the body, which reads a texel by `name_at(across, down)`. */
  readonly inputs: Readonly<Record<string, Operand>>;
  /** Up to four tensors with textures of one size; the body assigns each its texel at `at`. */
  readonly outputs: Readonly<Record<string, Target>>;
  /** What the program is compiled for. */
  readonly constants: Readonly<Record<string, number>>;
  /** What changes from draw to draw. */
  readonly uniforms?: Readonly<Record<string, number>>;
  /** GLSL before `main`. */
  readonly functions?: string;
  /** GLSL of `main`. `at` is the texel that is drawn: ivec2(across, down). */
  readonly body: string;
}

/** GLSL's type of a texel. */
export function typeOf(lanes: Lanes): 'float' | 'vec4' {
  return lanes === 4 ? 'vec4' : 'float';
}

/** The values of a texel named `name`, in GLSL. */
export function componentsOf(name: string, lanes: Lanes): readonly string[] {
  return lanes === 4 ? ['x', 'y', 'z', 'w'].map((component) => `${name}.${component}`) : [name];
}

/** One triangle that covers the whole target. */
export const vertexSource = `#version 300 es
void main() {
  gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}`;

function inputSource([name, { layout }]: [string, Operand]): string {
  const texel = layout.lanes === 4 ? '' : '.r';
  return `uniform sampler2D ${name};
${typeOf(layout.lanes)} ${name}_at(int across, int down) { return texelFetch(${name}, ivec2(across, down), 0)${texel}; }`;
}

/** A drawing's program as a GLSL fragment shader. */
export function fragmentSource({ inputs, outputs, uniforms, constants, functions, body }: Drawing): string {
  const outputSource = ([name, { layout }]: [string, Target], location: number) =>
    `layout(location = ${location}) out ${typeOf(layout.lanes)} ${name};`;
  return [
    '#version 300 es',
    'precision highp float;',
    'precision highp int;',
    'precision highp sampler2D;',
    ...Object.entries(constants).map(([name, value]) => `const int ${name} = ${value};`),
    ...Object.keys(uniforms ?? {}).map((name) => `uniform float ${name};`),
    ...Object.entries(inputs).map(inputSource),
    ...Object.entries(outputs).map(outputSource),
    functions ?? '',
    `void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);${body}
}`,
  ].join('\n');
}
