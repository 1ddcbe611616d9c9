import { parseProgress } from './progress.ts';
import type { ReadingProgress } from './progress.ts';

/** Where the progress is kept: on the device of the reader, and nowhere else. */
const key = 'reading';

/** Storage may be forbidden or full; the reader then goes without. */
export function loadProgress(): ReadingProgress {
  try {
    return parseProgress(localStorage.getItem(key));
  } catch {
    return {};
  }
}

export function saveProgress(progress: ReadingProgress): void {
  try {
    localStorage.setItem(key, JSON.stringify(progress));
  } catch {
    // As above.
  }
}

export function forgetProgress(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
