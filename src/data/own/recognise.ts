import type { GivenFile } from './given-file.ts';
import { nameOf } from './given-file.ts';
import { isIdx } from './parse-idx.ts';
import { isPicture } from './picture-size.ts';
import { isCifar10, isCifar100, isCifarMeta } from './read-cifar.ts';
import { isTar } from './read-tar.ts';
import type { FileKind } from './refusal.ts';
import { isZip } from './zip-directory.ts';

/** By its first bytes where they tell, else by its name: so a file whose beginning is broken is still named for what it is. */
export function kindOf(file: GivenFile): FileKind {
  const { path, bytes } = file;
  const name = nameOf(path);
  if (isPicture(bytes)) return 'picture';
  if (isZip(bytes)) return 'zip';
  if (isCifarMeta(file) || isCifar10(file)) return 'cifar-10';
  if (isCifar100(file)) return 'cifar-100';
  if (isTar(bytes)) return 'tar';
  if (isIdx(bytes) || /idx\d-ubyte/.test(name)) return 'idx';
  if (/\.tar$/i.test(name)) return 'tar';
  if (/\.zip$/i.test(name)) return 'zip';
  return /\.(png|jpe?g|gif|webp)$/i.test(name) ? 'picture' : 'unknown';
}
