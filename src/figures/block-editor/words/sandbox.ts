export { sandboxWords } from './en/sandbox.ts';
