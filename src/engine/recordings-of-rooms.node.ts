import { globSync } from 'tinyglobby';
import type { Recordings } from './recording.ts';

/**
 * What the rooms of figures can record, by the names of the rooms: whatever they export in their `recording.ts`. The
 * address of their folder ends with a slash.
 */
export async function recordingsOfRooms(rooms: URL): Promise<ReadonlyMap<string, Recordings>> {
  const files = globSync('*/recording.ts', { cwd: rooms }).toSorted();
  const found = files.map(async (file) => {
    const { recordings } = (await import(/* @vite-ignore */ new URL(file, rooms).href)) as { recordings: Recordings };
    return [file.slice(0, file.indexOf('/')), recordings] as const;
  });
  return new Map(await Promise.all(found));
}
