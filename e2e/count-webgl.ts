import { memory } from '@tensorflow/tfjs-core';
import type { WebGLCounts } from '../src/experiment/bench-result.ts';
import type { BenchWork } from '../src/experiment/bench-work.ts';
import { ourTrainer } from './bench/trainers/ours.ts';
import { allocatedTextures, countWebGL, watchWebGL } from './bench/trainers/webgl-counter.ts';

// Runs in a page, and counts what training asks of WebGL: by the calls that reach the browser, not by the engine's word.

export interface WebGLCosts extends WebGLCounts {
  readonly newTextures: number;
  readonly newTensors: number;
}

declare global {
  /** `warmUp`: iterations before the one that is counted. The first one uploads weights, compiles and allocates. */
  var countWebGLCosts: (work: BenchWork, warmUp: number) => Promise<WebGLCosts>;
}

watchWebGL();

globalThis.countWebGLCosts = async (work, warmUp) => {
  const { iterate } = await ourTrainer('webgl', { missing: 'only WebGL is asked for' })(work);
  for (let iteration = 0; iteration < warmUp; iteration++) await iterate();
  const [textures, tensors] = [allocatedTextures(), memory().numTensors];
  const counts = await countWebGL(iterate);
  return {
    ...counts,
    newTextures: allocatedTextures() - textures,
    newTensors: memory().numTensors - tensors,
  };
};
