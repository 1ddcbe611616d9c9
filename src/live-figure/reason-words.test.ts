import { expect, test } from 'vitest';
import type { Reason } from '../data/reason.ts';
import { reasonWords } from './reason-words.ts';

const missing = { code: 'server-answered', status: 404 } as const;
const file = 'kernels.wasm';

test.each([
  ['what the browser says', 'what the browser says'],
  [{ code: 'offline' }, 'this device is offline'],
  [{ code: 'line-dead', bytes: 0, seconds: 20 }, 'nothing came for 20 seconds'],
  [{ code: 'line-dead', bytes: 2500, seconds: 20 }, 'only 2500 bytes came in 20 seconds'],
  [
    { code: 'file-not-intact', file, reason: missing },
    'kernels.wasm did not arrive intact: the server answered with status 404',
  ],
  [{ code: 'file-not-intact', file, reason: 'its mean is 3' }, 'kernels.wasm did not arrive intact: its mean is 3'],
  [{ code: 'no-simd' }, 'this browser has no WebAssembly SIMD'],
  [{ code: 'webgl-error', error: 1281 }, 'WebGL reports the error 0x501'],
  [
    { code: 'contradicted', what: 'loss', own: NaN, others: 2.3025 },
    'a loss of not a finite number, where another backend has 2.30250',
  ],
  [
    { code: 'stranded', left: 'context-lost', leftAfter: 2, reason: missing },
    'the graphics card was lost after iteration 2, and WebAssembly cannot take over: the server answered with status 404',
  ],
] satisfies [Reason, string][])('%j is told as “%s”', (reason, clause) => expect(reasonWords(reason)).toBe(clause));
