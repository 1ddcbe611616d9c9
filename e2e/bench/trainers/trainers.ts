import type { TrainerName } from '../../../src/experiment/bench-result.ts';
import { fetchModules } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import type { BuildTrainer } from './trainer.ts';

/** The trainer of a name, with nothing loaded that another one needs. */
export async function trainerOf(name: TrainerName, binaries: Binaries): Promise<BuildTrainer> {
  switch (name) {
    case 'ours-wasm':
    case 'ours-wasm-node':
      return (await import('./ours.ts')).ourTrainer('wasm', await fetchModules(binaries));
    case 'ours-webgl':
      return (await import('./ours.ts')).ourTrainer('webgl', await fetchModules(binaries));
    case 'ours-written-paper-wasm':
      return (await import('./written.ts')).writtenTrainer('paper', 'wasm', await fetchModules(binaries));
    case 'ours-written-pre-activation-wasm':
      return (await import('./written.ts')).writtenTrainer('pre-activation', 'wasm', await fetchModules(binaries));
    case 'ours-written-highway-wasm':
      return (await import('./written.ts')).writtenTrainer('highway-gate', 'wasm', await fetchModules(binaries));
    case 'ours-written-paper-webgl':
      return (await import('./written.ts')).writtenTrainer('paper', 'webgl', await fetchModules(binaries));
    case 'ours-written-pre-activation-webgl':
      return (await import('./written.ts')).writtenTrainer('pre-activation', 'webgl', await fetchModules(binaries));
    case 'ours-written-highway-webgl':
      return (await import('./written.ts')).writtenTrainer('highway-gate', 'webgl', await fetchModules(binaries));
    case 'tfjs-layers-cpu':
      return (await import('./tfjs-layers.ts')).tfjsLayersTrainer('cpu', binaries);
    case 'tfjs-layers-webgl':
      return (await import('./tfjs-layers.ts')).tfjsLayersTrainer('webgl', binaries);
    case 'tfjs-layers-wasm':
      return (await import('./tfjs-layers.ts')).tfjsLayersTrainer('wasm', binaries);
    case 'tfjs-layers-wasm-kernel':
      return (await import('./tfjs-layers.ts')).tfjsLayersTrainer('wasm', binaries, true);
    case 'tfjs-composed-wasm':
      return (await import('./tfjs-composed.ts')).tfjsComposedTrainer(binaries);
    case 'jax-js-convolution':
      return (await import('./jax-js.ts')).jaxTrainer('convolution');
    case 'jax-js-matmul':
      return (await import('./jax-js.ts')).jaxTrainer('matmul');
    case 'convnetjs':
      return (await import('./convnetjs.ts')).convnetjsTrainer;
    case 'pytorch':
    case 'pytorch-sse41':
      throw new Error(`${name} does not run in JavaScript`);
  }
}
