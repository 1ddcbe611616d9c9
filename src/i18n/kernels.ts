export { kernelStrings } from './en/kernels.ts';
