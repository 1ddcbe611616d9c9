import * as tf from '@tensorflow/tfjs-core';
import { afterEach, expect, test, vi } from 'vitest';
import { standardWork } from '../../../experiment/bench-result.ts';
import { networkOfWork } from '../../../experiment/bench-work.ts';
import { defaultExperiment } from '../../../experiment/defaults.ts';
import { convolutionsOf } from '../../../networks/convolutions-of.ts';
import { nodeAssets } from '../../assets.node.ts';
import { startBackend } from '../../backends.ts';
import { runIteration } from '../../iteration.ts';
import { MomentumOptimizer } from '../../momentum-optimizer.ts';
import { Network } from '../../network.ts';
import { initialParameters, initialRunningStatistics } from '../../parameters.ts';

// A call from JavaScript into a kernel costs little, but the tape around it does: what is called has to be coarse.
// Times are machines'; counts are not, and are held here.

/** Calls by export of the module whose only import is a memory: our kernels. */
const calls = new Map<string, number>();

function counted(exports: WebAssembly.Exports): WebAssembly.Exports {
  const entries = Object.entries(exports).map(([name, own]) => {
    const call = (...values: unknown[]) => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      return (own as (...given: unknown[]) => unknown)(...values);
    };
    return [name, typeof own === 'function' ? call : own];
  });
  return Object.fromEntries(entries) as WebAssembly.Exports;
}

/** Counts at the border of the module: nothing in the engine has to know. */
function watchKernels(): void {
  const original = WebAssembly.instantiate;
  const watched = async (bytes: BufferSource, imports: WebAssembly.Imports = {}) => {
    const { instance, module } = await original(bytes, imports);
    const names = Object.values(imports).flatMap((own) => Object.keys(own));
    return names.join() === 'memory'
      ? { module, instance: { exports: counted(instance.exports) } }
      : { module, instance };
  };
  vi.spyOn(WebAssembly, 'instantiate').mockImplementation(watched as typeof WebAssembly.instantiate);
}

afterEach(() => vi.restoreAllMocks());

test('one iteration of residual-20 makes at most five calls a convolution, one a parameter, and an addition a block', async () => {
  watchKernels();
  await startBackend('wasm', nodeAssets());
  const spec = networkOfWork(standardWork);
  const network = new Network(spec, initialParameters(spec, 1), initialRunningStatistics(spec));
  const optimizer = new MomentumOptimizer(network.parameters);
  const side = standardWork.featureMapSize;
  const batch = { images: new Float32Array(2 * side * side).fill(0.5), labels: Int32Array.of(3, 7) };
  const iterate = () => runIteration(network, optimizer, batch, defaultExperiment.training, 0);
  await iterate();
  calls.clear();
  const { kernels } = await tf.profile(async () => void (await iterate()));

  const convolutions = convolutionsOf(spec).length;
  expect(convolutions).toBe(19);
  // Forward, its two gradients (the stem needs one), BN with addition and ReLU, and its gradient; where a stage begins
  // the shortcut's gradient; the classifier and its gradient; and each parameter's update.
  const most = 5 * convolutions - 1 + (spec.stages.length - 1) + 2 + network.parameters.size;
  // How much room a kernel needs is asked before, and is no work.
  const computing = [...calls].filter(([name]) => !name.endsWith('Scratch'));
  const total = computing.reduce((sum, [, count]) => sum + count, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(most);

  // Beside them the tape adds, in each block, the gradients that come by its two paths. Nothing else of TF.js computes:
  // `Identity` copies no values, and `forward` is the name that it gives to our own operations.
  const blocks = spec.stages.flatMap((stage) => stage.blocks).length;
  // Our convolutions stand in the place of TF.js's, under its names: their calls are counted above.
  const isOurs = (name: string) =>
    calls.has(name.charAt(0).toLowerCase() + name.slice(1)) || /^Conv2D(Backprop(Input|Filter))?$/.test(name);
  expect([calls.get('convolution'), calls.get('convolutionFilterGradient')]).toEqual([convolutions, convolutions]);
  expect(calls.get('convolutionInputGradient')).toBe(convolutions - 1);
  const stock = kernels.map(({ name }) => name).filter((name) => !isOurs(name) && !/^(Identity|forward)$/.test(name));
  expect(new Set(stock)).toEqual(new Set(['Add']));
  expect(stock.length).toBeLessThanOrEqual(blocks);
  network.dispose();
  optimizer.dispose();
});
