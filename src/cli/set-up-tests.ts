import { ensurePyTorch } from './find-pytorch.ts';

/** Before Vitest's tests, once: an installation takes longer than a worker of Vitest may be silent. */
export default function setUpTests(): void {
  ensurePyTorch();
}
