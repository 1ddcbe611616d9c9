import type { OwnData } from '../experiment/data-sets.ts';
import { findOwnData } from '../store/own-data-store.ts';
import { pageFiles } from '../worker/sweep-dependencies.ts';

/**
 * Makes images that the reader has brought ready to be trained on, from what this device keeps; true once they are. Where
 * they are not, training says so.
 */
export async function bringOwnData(choice: OwnData): Promise<boolean> {
  if (pageFiles.has(choice)) return true;
  const found = await findOwnData(choice);
  if (found.type === 'failed' || found.value === null) return false;
  pageFiles.provide(choice, found.value.data);
  return true;
}
