import { writeFileSync } from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import { tryLayers } from './try-layers.ts';

// npm run layers: which layers of TensorFlow.js train on its WASM backend, for the page that publishes our kernel.

const versions = { '@tensorflow/tfjs': manifest.devDependencies['@tensorflow/tfjs'] };
const found = { versions, command: 'npm run layers', layers: await tryLayers() };
writeFileSync(new URL('../../../content/kernels/layers.json', import.meta.url), `${JSON.stringify(found, null, 2)}\n`);
