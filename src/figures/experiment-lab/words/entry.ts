export { entryWords } from './en/entry.ts';
