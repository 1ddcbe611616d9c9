const digits = (value: number) => (Number.isFinite(value) ? value.toPrecision(6) : 'not a finite number');

/** Why something failed, as clauses. */
export const reasonStrings = {
  offline: 'this device is offline',
  'own-data-missing': 'the images that you once brought are not on this device',
  serverAnswered: (status: number) => `the server answered with status ${status}`,
  lineDead: (bytes: number, seconds: number) =>
    `${bytes === 0 ? 'nothing came for' : `only ${bytes} bytes came in`} ${seconds} seconds`,
  wrongSize: (bytes: number, want: number) => `it has ${bytes} bytes (want ${want})`,
  wrongHash: (hash: string, want: string) => `its hash is ${hash} (want ${want})`,
  notIntact: (file: string, reason: string) => `${file} did not arrive intact: ${reason}`,
  'no-simd': 'this browser has no WebAssembly SIMD',
  'no-offscreen-canvas': 'this browser has no OffscreenCanvas',
  'no-webgl-2': 'this browser has no WebGL 2',
  'no-float-textures': 'its WebGL has no 32-bit float textures',
  'context-lost': 'the graphics card was lost',
  'out-of-memory': 'the graphics card is out of memory',
  webglError: (error: number) => `WebGL reports the error 0x${error.toString(16)}`,
  contradicted: (what: 'loss' | 'gradient-norm' | 'part-gradient-norm', own: number, others: number) => {
    const names = {
      loss: 'loss',
      'gradient-norm': 'norm of the gradient',
      'part-gradient-norm': 'norm of a part of the gradient',
    };
    return `a ${names[what]} of ${digits(own)}, where another backend has ${digits(others)}`;
  },
  stranded: (
    left: 'context-lost' | 'loss-not-finite' | 'computes-wrongly' | 'out-of-memory' | 'failed',
    leftAfter: number,
    reason: string,
  ) => {
    const causes = {
      'context-lost': 'the graphics card was lost',
      'loss-not-finite': 'WebGL gave a loss that is not finite',
      'computes-wrongly': 'the device computed wrongly',
      'out-of-memory': 'the graphics card ran out of memory',
      failed: 'WebGL failed',
    };
    return `${causes[left]} after iteration ${leftAfter}, and WebAssembly cannot take over: ${reason}`;
  },
} as const;
