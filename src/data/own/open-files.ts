import type { GivenFile } from './given-file.ts';
import { isLitter } from './given-file.ts';
import { readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';
import { kindOf } from './recognise.ts';
import { refuse } from './refusal.ts';
import { sizeLimits } from './size-limits.ts';
import { isGzip, unpackGzip } from './unpack.ts';

/** Opens archives, and keeps account of all that comes out of them. */
class Opening {
  readonly #onUnpacked: (part: number) => void;
  #bytes = 0;

  constructor(onUnpacked: (part: number) => void) {
    this.#onUnpacked = onUnpacked;
  }

  /** The files in a file: itself, where it is no archive. */
  async open(given: GivenFile, inArchive: boolean): Promise<readonly GivenFile[]> {
    const file = isGzip(given.bytes) ? await unpackGzip(given) : given;
    if (isGzip(file.bytes)) refuse({ code: 'packed-twice', file: given.path });
    this.#count(file);
    const kind = kindOf(file);
    if (kind !== 'tar' && kind !== 'zip') return [file];
    if (inArchive) refuse({ code: 'packed-twice', file: given.path });
    const inner = kind === 'tar' ? readTar(file) : await readZip(file, this.#onUnpacked);
    const opened: GivenFile[] = [];
    for (const own of inner) if (!isLitter(own.path)) opened.push(...(await this.open(own, true)));
    return opened;
  }

  #count({ path, bytes }: GivenFile): void {
    this.#bytes += bytes.length;
    // An archive and what lies in it are both counted.
    const most = 2 * sizeLimits.unpacked;
    if (this.#bytes > most) refuse({ code: 'explodes', file: path, most });
  }
}

/** All files that were given, and those that lie in archives among them, which may not lie in each other. */
export async function openFiles(
  given: readonly GivenFile[],
  onUnpacked: (part: number) => void,
): Promise<readonly GivenFile[]> {
  const opening = new Opening(onUnpacked);
  const files: GivenFile[] = [];
  for (const file of given) {
    const { path, bytes } = file;
    if (isLitter(path)) continue;
    if (bytes.length > sizeLimits.file) {
      refuse({ code: 'file-too-large', file: path, bytes: bytes.length, most: sizeLimits.file });
    }
    files.push(...(await opening.open(file, false)));
  }
  for (const { path } of files) {
    const isDeep = path.split('/').length - 1 > sizeLimits.depth;
    if (isDeep) refuse({ code: 'path-too-deep', file: path, most: sizeLimits.depth });
  }
  const count = files.length;
  if (count > sizeLimits.files) {
    refuse({ code: 'too-many-files', file: files[0]!.path, count, most: sizeLimits.files });
  }
  return files;
}
