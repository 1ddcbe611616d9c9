// Takes the place of TF.js's threaded WebAssembly build in the site's bundle (astro.config.mjs): the engine never starts
// it, as parallel sums would come in another order, and it is a tenth of what a first training downloads.

export default function threadedBuild(): never {
  throw new Error('the threaded WebAssembly build is left out');
}

export const wasmWorkerContents = '';
