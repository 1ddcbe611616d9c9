export { embedStrings } from './en/embed.ts';
