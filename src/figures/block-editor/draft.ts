import { sandboxLimits } from './sandbox/report.ts';

// What a reader is writing is kept on the device: nothing that happens to the page takes it away.

const key = 'shortcut.block.1';

/** What was kept, if anything. */
export function readDraft(): string | null {
  try {
    const kept = localStorage.getItem(key);
    return kept !== null && kept.length <= sandboxLimits.code ? kept : null;
  } catch {
    // Storage is off or broken: there is none.
    return null;
  }
}

/** Keeps code, or with null nothing. Whether that was done: storage may be off or full. */
export function keepDraft(code: string | null): boolean {
  try {
    if (code === null) localStorage.removeItem(key);
    else localStorage.setItem(key, code);
    return true;
  } catch {
    return false;
  }
}
