import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Backend } from '../backends.ts';
import { activeKernels } from './active-kernels.ts';
import { kernelProperties } from './kernel-properties.ts';

// WebGL's kernels are held to the same in the browser: e2e/kernels.e2e.ts.
describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeAssets())).toEqual({ backend, refused: [] });
  });

  test.each(kernelProperties)('$sentence', ({ check }) => {
    check(activeKernels());
    expect(tf.memory().numTensors).toBe(0);
  });
});
