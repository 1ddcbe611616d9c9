import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import type { Backend } from './backends.ts';
import { discrepancies } from './fixtures/discrepancies.ts';
import { fixtureNames, readFixture } from './fixtures/read-fixture.ts';

// WebGL is compared in the browser: e2e/fidelity.e2e.ts.
describe.each<Backend>(['wasm', 'cpu'])('one iteration on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeAssets())).toEqual({ backend, refused: [] });
  });

  // Plain JavaScript takes minutes for all of them; the checkpoints it gets are spread over the run.
  const share = backend === 'cpu' ? 10 : 1;

  test.each(fixtureNames())('equals PyTorch in float64 from the same state: %s', (name) => {
    const fixture = readFixture(name);
    const checkpoints = fixture.checkpoints.filter((_, index) => index % share === 0);
    expect(checkpoints.flatMap((checkpoint) => discrepancies(fixture, checkpoint, 1e-5))).toEqual([]);
    expect(tf.memory().numTensors).toBe(0);
  });
});
