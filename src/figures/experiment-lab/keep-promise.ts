import { labStrings } from '../../i18n/lab.ts';
import { askToKeep } from '../../store/storage-promise.ts';

/** Asks the browser to clear nothing by itself; a sentence on what it has promised, empty where it does not say. */
export async function askForPromise(): Promise<string> {
  return labStrings.promise[await askToKeep()];
}
