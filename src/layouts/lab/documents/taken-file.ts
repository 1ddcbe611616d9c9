import { documentsStrings as words } from '../../../i18n/documents.ts';
import { parseDocumentFile } from '../../../store/document-file.ts';
import type { ReaderDocument } from '../../../store/document-file.ts';
import { longestFile } from '../../../store/ledger-file.ts';
import { whyRefused } from '../refused-file.ts';

/** The document of a file that the reader has given, or why there is none. */
export async function documentOf(file: File): Promise<ReaderDocument | string> {
  if (file.size > longestFile) return words.tooLarge(longestFile / 1e6);
  try {
    return parseDocumentFile(await file.text(), new Date().toISOString());
  } catch (error) {
    const place = error instanceof Error ? error.message : `${error}`;
    return words.refused(file.name, whyRefused(place), place);
  }
}
