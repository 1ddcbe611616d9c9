import { expect, test } from 'vitest';
import { startBackend, useBackend } from './backends.ts';
import type { Backend } from './backends.ts';

const assets = { missing: 'kernels.wasm did not arrive intact: nothing came for 20 seconds' };

/** A device on which some backends fail, each for a reason. */
function deviceWhere(failures: Partial<Record<Backend, string>>) {
  const tried: Backend[] = [];
  const use = async (backend: Backend) => {
    tried.push(backend);
    const reason = failures[backend];
    if (reason !== undefined) throw new Error(reason);
  };
  return { tried, start: (wanted: Backend | 'auto') => startBackend(wanted, assets, use) };
}

test('the wanted backend is the only one that is tried where it works', async () => {
  const { tried, start } = deviceWhere({});
  expect(await start('webgl')).toEqual({ backend: 'webgl', refused: [] });
  expect(tried).toEqual(['webgl']);
});

test('WebGL that fails its self-test gives way to WebAssembly, and it is told why', async () => {
  const { start } = deviceWhere({ webgl: 'its self-test failed: loss 2.9 (want 2.302)' });
  expect(await start('webgl')).toEqual({
    backend: 'wasm',
    refused: [{ backend: 'webgl', reason: 'its self-test failed: loss 2.9 (want 2.302)' }],
  });
});

test('without a wish WebAssembly comes first, then WebGL, then plain JavaScript', async () => {
  const { tried, start } = deviceWhere({ wasm: 'this browser has no WebAssembly SIMD', webgl: 'no WebGL 2' });
  const { backend, refused } = await start('auto');
  expect(backend).toBe('cpu');
  expect(tried).toEqual(['wasm', 'webgl', 'cpu']);
  expect(refused).toEqual([
    { backend: 'wasm', reason: 'this browser has no WebAssembly SIMD' },
    { backend: 'webgl', reason: 'no WebGL 2' },
  ]);
});

test('where nothing works the error names every reason', async () => {
  const { start } = deviceWhere({ wasm: 'one', webgl: 'two', cpu: 'three' });
  await expect(start('webgl')).rejects.toThrow(/no backend works .*two.*one.*three/);
});

test('WebAssembly without its modules says which file is missing and why; plain JavaScript needs none', async () => {
  await expect(useBackend('wasm', assets)).rejects.toThrow(assets.missing);
  expect(
    await startBackend('wasm', assets, (backend) =>
      backend === 'webgl' ? Promise.reject(new Error('no WebGL 2')) : useBackend(backend, assets),
    ),
  ).toEqual({
    backend: 'cpu',
    refused: [
      { backend: 'wasm', reason: assets.missing },
      { backend: 'webgl', reason: 'no WebGL 2' },
    ],
  });
});
