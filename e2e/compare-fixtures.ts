import { useBackend } from '../src/engine/backends.ts';
import type { Backend } from '../src/engine/backends.ts';
import { decodeFixture } from '../src/engine/fixtures/decode-fixture.ts';
import { discrepancies } from '../src/engine/fixtures/discrepancies.ts';
import { normDiscrepancies } from '../src/engine/fixtures/norm-discrepancies.ts';

// Runs in a page: the engine's iteration, and the norms that are read of it, against PyTorch's, on a backend that Node does not have.

declare global {
  var compareWithFixture: (
    backend: Backend,
    name: string,
    checkpoints: readonly number[],
  ) => Promise<readonly string[]>;
}

async function fetchFixture(name: string) {
  const index = await (await fetch(`${name}.json`)).json();
  const packed = (await fetch(`${name}.bin.gz`)).body?.pipeThrough(new DecompressionStream('gzip'));
  return decodeFixture(index, new Uint8Array(await new Response(packed).arrayBuffer()));
}

globalThis.compareWithFixture = async (backend, name, checkpoints) => {
  await useBackend(backend, { missing: 'only WebGL is asked for' });
  const fixture = await fetchFixture(name);
  const chosen = fixture.checkpoints.filter((_, index) => checkpoints.includes(index));
  const found = chosen.flatMap((checkpoint) => discrepancies(fixture, checkpoint, 1e-3));
  for (const checkpoint of chosen) found.push(...(await normDiscrepancies(fixture, checkpoint)));
  return found;
};
