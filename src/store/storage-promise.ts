/** Whether the browser has promised to keep what the site keeps, until the reader deletes it. */
export type StoragePromise = 'given' | 'not-given' | 'unknown';

const mark = 'shortcut.asked-to-keep';

/** Some browsers ask the reader, and nobody wants to be asked twice. */
function wasAsked(): boolean {
  try {
    const asked = localStorage.getItem(mark) !== null;
    localStorage.setItem(mark, '1');
    return asked;
  } catch {
    // Nothing is kept here that could be promised.
    return true;
  }
}

/**
 * Asks the browser, once on this device, to keep what lies in the stores even where room is short. Called when a reader says
 * that something is worth keeping.
 */
export async function askToKeep(): Promise<StoragePromise> {
  try {
    // Not on pages without encryption.
    const storage = navigator.storage as Partial<StorageManager> | undefined;
    if (!storage?.persist || !storage.persisted) return 'unknown';
    if (await storage.persisted()) return 'given';
    return !wasAsked() && (await storage.persist()) ? 'given' : 'not-given';
  } catch {
    return 'unknown';
  }
}
