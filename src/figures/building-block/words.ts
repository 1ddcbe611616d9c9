export { words } from './words/en.ts';
export type { Words } from './words/en.ts';
