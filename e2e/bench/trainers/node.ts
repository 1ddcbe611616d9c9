import { nodeAssets } from '../../../src/engine/assets.node.ts';
import { timeIterations } from '../work.ts';
import type { Repeats, Work } from '../work.ts';

// A process of its own for every measurement: two copies of TF.js in one process disturb each other.
// node e2e/bench/trainers/node.ts '{"trainer":"ours","backend":"wasm", ...}' prints {"times":[...]} or {"error":"..."}.

interface Order extends Work, Repeats {
  readonly trainer: 'ours' | 'stock';
  readonly backend: 'wasm' | 'cpu';
}

const order = JSON.parse(process.argv[2] ?? '') as Order;

async function iteration(): Promise<() => Promise<unknown>> {
  if (order.trainer === 'ours') return (await import('./ours.ts')).ourIteration(order.backend, nodeAssets(), order);
  if (order.backend === 'wasm') await import('@tensorflow/tfjs-backend-wasm');
  return (await import('./stock.ts')).stockIteration(order.backend, order);
}

try {
  process.stdout.write(JSON.stringify({ times: await timeIterations(await iteration(), order) }));
} catch (error) {
  process.stdout.write(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
}
