export { teachersStrings } from './en/teachers.ts';
