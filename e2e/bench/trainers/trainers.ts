import type { EngineAssets } from '../../../src/engine/backends.ts';
import type { TrainerName } from '../../../src/experiment/bench-result.ts';
import type { BuildTrainer } from './trainer.ts';

/** The trainer of a name, with nothing loaded that another one needs. */
export async function trainerOf(name: TrainerName, assets: EngineAssets): Promise<BuildTrainer> {
  switch (name) {
    case 'ours-wasm':
    case 'ours-wasm-node':
      return (await import('./ours.ts')).ourTrainer('wasm', assets);
    case 'ours-webgl':
      return (await import('./ours.ts')).ourTrainer('webgl', assets);
    case 'tfjs-layers-cpu':
      return (await import('./tfjs-layers.ts')).tfjsLayersTrainer('cpu', assets);
    case 'tfjs-layers-webgl':
      return (await import('./tfjs-layers.ts')).tfjsLayersTrainer('webgl', assets);
    case 'tfjs-layers-wasm':
      return (await import('./tfjs-layers.ts')).tfjsLayersTrainer('wasm', assets);
    case 'tfjs-composed-wasm':
      return (await import('./tfjs-composed.ts')).tfjsComposedTrainer(assets);
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
