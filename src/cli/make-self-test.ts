import { writeFile } from 'node:fs/promises';
import { nodeAssets } from '../engine/assets.node.ts';
import { startBackend } from '../engine/backends.ts';
import { selfTestResult } from '../engine/self-test.ts';

// Makes src/engine/self-test.json, what WebGL is held to before it trains: node src/cli/make-self-test.ts

await startBackend('wasm', nodeAssets());
const file = new URL('../engine/self-test.json', import.meta.url);
await writeFile(file, `${JSON.stringify(await selfTestResult(), null, 2)}\n`);
