import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Where the file stands below the site's base, on every host: its address is given to others and does not change. */
export const publishedPath = 'kernels/conv2d-backprop-filter.js';

const folder = 'src/engine/kernels';

const licence = `/*!
 * The gradient of a convolution by its filters (Conv2DBackpropFilter) for the WebAssembly backend of TensorFlow.js 4:
 *
 *   import * as tf from '@tensorflow/tfjs';
 *   import { register } from './conv2d-backprop-filter.js';
 *   await register(tf);
 *   await tf.setBackend('wasm');
 *
 * One file; it loads nothing. The page's policy, if it has one, must allow 'wasm-unsafe-eval'.
 *
LICENCE
 */`;

const entry = (wasm: string) => `
  import { registerFilterGradient } from './published/filter-gradient-kernel.ts';
  const wasm = '${wasm}';
  /** Registers the kernel with tf, the module @tensorflow/tfjs or @tensorflow/tfjs-core. */
  export function register(tf) {
    return registerFilterGradient(tf, Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0)));
  }
`;

/** The text of the file: one module without imports, which holds the WebAssembly module, under the licence. */
export async function publishedFile(root = process.cwd()): Promise<string> {
  const wasm = await readFile(join(root, folder, 'wasm/build/published-filter-gradient.wasm'), 'base64');
  const terms = await readFile(join(root, 'LICENSE'), 'utf8');
  const { outputFiles } = await build({
    stdin: { contents: entry(wasm), resolveDir: join(root, folder), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    banner: { js: licence.replace('LICENCE', terms.trim().replace(/^/gm, ' * ').replace(/ +$/gm, '')) },
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`nothing was built for ${publishedPath}`);
  return file.text;
}
