import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { recordingsOfRooms } from '../../engine/recordings-of-rooms.node.ts';
import { pathPattern } from './path-pattern.ts';

/** Files of the repository that a figure is made of. */
export interface FigureFiles {
  /** The folder of its room. */
  readonly code: string;
  /** Its recorded files, as one writes them for a shell. */
  readonly data: readonly string[];
}

const folder = 'content/runs/';
const isThere = (path: string) => existsSync(join(process.cwd(), path));

/** What the room itself records, and then what else is made by the commands that its figure names. */
async function recordingsOf(room: string, details: readonly string[]): Promise<readonly string[]> {
  const rooms = await recordingsOfRooms(pathToFileURL(join(process.cwd(), 'src/figures/')));
  const named = details.flatMap((detail) =>
    [...detail.matchAll(/npm run record -- ([\w-]+)/g)].map(([, name = '']) => name),
  );
  return [...new Set([...Object.keys(rooms.get(room) ?? {}), ...named])];
}

/** By the figure's room, and by the commands that make what it shows. */
export async function filesOfFigure(room: string, details: readonly string[]): Promise<FigureFiles> {
  const code = `src/figures/${room}/`;
  if (!isThere(code)) throw new Error(`the figure ${room} has no room ${code}`);
  const names = await recordingsOf(room, details);
  const lost = names.find((name) => !isThere(`${folder}${name}.json`));
  if (lost !== undefined)
    throw new Error(`the figure ${room} names the recording ${lost}; there is no ${folder}${lost}.json`);
  const hasBytes = (name: string) => isThere(`${folder}${name}.bin`);
  const groups = [...Map.groupBy(names, hasBytes)];
  return { code, data: groups.map(([both, own]) => pathPattern(folder, own, both ? ['json', 'bin'] : ['json'])) };
}
