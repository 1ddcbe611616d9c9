export { documentsStrings } from './en/documents.ts';
