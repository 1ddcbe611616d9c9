import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An executable of that name on the PATH. */
export function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** A program that the tests run, and where it may stand. */
export interface Program {
  /** Completes "want the path of". */
  readonly what: string;
  /** An environment variable that names it, and comes first. */
  readonly variable: string;
  /** Names under which it may be on the PATH. */
  readonly names: readonly string[];
  /** Places where it may be that are on no PATH. */
  readonly files: readonly string[];
}

function fromEnvironment({ variable, what }: Program): string | undefined {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`invalid ${variable}: ${path} (want the path of ${what})`);
  return path;
}

/** A program as its environment variable names it, else on the PATH, else in its usual places. */
export function findProgram(program: Program): string | undefined {
  const found = fromEnvironment(program) ?? program.names.map(onPath).find((file) => file !== undefined);
  return found ?? program.files.find((file) => existsSync(file));
}
