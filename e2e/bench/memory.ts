import { memoryWork } from '../../src/experiment/bench-result.ts';
import type { MemoryRow } from '../../src/experiment/bench-result.ts';
import type { Start } from './protocol.ts';
import { say } from './progress.ts';

/** By then everything is allocated that an iteration needs. */
const settled = 10;
/** Iterations asked for at once: an answer must not take too long. */
const stretch = 500;

/** What our WASM engine holds after a few iterations and after `iterations`. */
export async function measureMemory(start: Start, iterations: number): Promise<MemoryRow[]> {
  const trainer = await start({ trainer: 'ours-wasm-node', work: memoryWork });
  try {
    const rows: MemoryRow[] = [];
    for (let done = 0; done < iterations;) {
      const count = done < settled ? settled : Math.min(stretch, iterations - done);
      await trainer.ask({ ask: 'iterations', count });
      done += count;
      if (done !== settled && done < iterations) continue;
      const held = await trainer.ask({ ask: 'memory' });
      say(`memory at iteration ${done}: ${held.tensors} tensors, a heap of ${held.heapBytes} bytes`);
      rows.push({ iteration: done, ...held });
    }
    return rows;
  } finally {
    trainer.end();
  }
}
