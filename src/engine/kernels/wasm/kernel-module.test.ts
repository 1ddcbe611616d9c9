import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const module = new WebAssembly.Module(readFileSync(new URL('./build/kernels.wasm', import.meta.url)));

/** Ids of the sections of a WebAssembly module, in order. */
function sections(bytes: Uint8Array): number[] {
  const ids: number[] = [];
  for (let at = 8; at < bytes.length;) {
    ids.push(bytes[at++] ?? -1);
    let size = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = bytes[at++] ?? 0;
      size |= (byte & 127) << shift;
      more = byte > 127;
    }
    at += size;
  }
  return ids;
}

test('the module brings no data: its memory belongs to TF.js', () => {
  const [data, start] = [11, 8];
  const ids = sections(readFileSync(new URL('./build/kernels.wasm', import.meta.url)));
  expect(ids).toContain(10);
  expect(ids).not.toContain(data);
  expect(ids).not.toContain(start);
});

test('the module imports nothing but the memory', () => {
  expect(WebAssembly.Module.imports(module)).toEqual([{ module: 'env', name: 'memory', kind: 'memory' }]);
});

test('the module stays under 60 kB', () => {
  expect(statSync(new URL('./build/kernels.wasm', import.meta.url)).size).toBeLessThan(60_000);
});

test('the module exports the kernels that the engine calls', () => {
  const functions = WebAssembly.Module.exports(module).filter(({ kind }) => kind === 'function');
  expect(functions.map(({ name }) => name).sort()).toEqual([
    'classify',
    'classifyGradient',
    'convolution',
    'convolutionFilterGradient',
    'convolutionFilterGradientScratch',
    'convolutionInputGradient',
    'convolutionInputGradientScratch',
    'convolutionScratch',
    'momentum',
    'normalise',
    'normaliseGradient',
    'shortcutGradient',
  ]);
});
