import type { Recording } from '../../engine/recording.ts';
import { recordingsOfRooms } from '../../engine/recordings-of-rooms.node.ts';

const rooms = new URL('../../figures/', import.meta.url);

/** What can be recorded, by name. */
export async function findRecordings(): Promise<ReadonlyMap<string, Recording>> {
  const recordings = [...(await recordingsOfRooms(rooms)).values()];
  return new Map(recordings.flatMap((own) => Object.entries(own)));
}
