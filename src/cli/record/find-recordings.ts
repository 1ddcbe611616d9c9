import { globSync } from 'tinyglobby';
import type { Recording, Recordings } from '../../engine/recording.ts';

const rooms = new URL('../../figures/', import.meta.url);

/** What can be recorded, by name: whatever the rooms of figures export in their `recording.ts`. */
export async function findRecordings(): Promise<ReadonlyMap<string, Recording>> {
  const files = globSync('*/recording.ts', { cwd: rooms }).toSorted();
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, rooms).href) as Promise<{ readonly recordings: Recordings }>),
  );
  return new Map(modules.flatMap(({ recordings }) => Object.entries(recordings)));
}
