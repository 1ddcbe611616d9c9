export { sizeStrings } from './en/sizes.ts';
