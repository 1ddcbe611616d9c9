import { memory } from '@tensorflow/tfjs-core';
import { useBackend } from '../src/engine/backends.ts';
import { activeKernels } from '../src/engine/kernels/active-kernels.ts';
import { kernelProperties } from '../src/engine/kernels/kernel-properties.ts';

// Runs in a page: what kernels are held to in Node, for WebGL's.

declare global {
  /** What is wrong, in words; empty where the sentence holds. */
  var checkKernelProperty: (sentence: string) => Promise<readonly string[]>;
}

globalThis.checkKernelProperty = async (sentence) => {
  await useBackend('webgl', { missing: 'only WebGL is asked for' });
  const property = kernelProperties.find((own) => own.sentence === sentence);
  if (!property) throw new Error(`unknown property: ${sentence}`);
  try {
    property.check(activeKernels());
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const left = memory().numTensors;
  return left === 0 ? [] : [`${left} tensors are left`];
};
