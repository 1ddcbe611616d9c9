import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Files of the repository that a figure is made of. */
export interface FigureFiles {
  /** The folder of its room. */
  readonly code: string;
  /** Its recorded file. */
  readonly data: string | undefined;
}

const isThere = (path: string) => existsSync(join(process.cwd(), path));

/** By the figure's room, and by the command that makes its recording. */
export function filesOfFigure(room: string, details: readonly string[]): FigureFiles {
  const code = `src/figures/${room}/`;
  if (!isThere(code)) throw new Error(`the figure ${room} has no room ${code}`);
  const [, recording] = details.map((detail) => /npm run record -- ([\w-]+)/.exec(detail)).find(Boolean) ?? [];
  const data = recording && `content/runs/${recording}.json`;
  if (data && !isThere(data))
    throw new Error(`the figure ${room} names the recording ${recording}; there is no ${data}`);
  return { code, data };
}
