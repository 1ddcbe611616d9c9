import type { Values } from './parameters.ts';

/** As many zeros. */
export function zerosLike({ shape, values }: Values): Values {
  return { shape, values: new Float32Array(values.length) };
}
