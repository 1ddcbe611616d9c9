import type { FileToRead } from './reading-protocol.ts';

/** Files of a form's field; those of a folder come with their path. */
export function filesOf(files: Iterable<File> | null): readonly FileToRead[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function filesIn(entry: FileSystemEntry): Promise<readonly FileToRead[]> {
  // Every entry says which one it is: https://wicg.github.io/entries-api/
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileToRead[] = [];
  // A reader gives a hundred at a time, and none at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return all;
    for (const own of entries) all.push(...(await filesIn(own)));
  }
}

/** What was dropped, folders with all that is in them. */
export async function filesDropped({ items, files }: DataTransfer): Promise<readonly FileToRead[]> {
  // Asked for at once: after the event nothing is in it any more.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const folders = entries.filter((entry) => entry !== null);
  if (folders.length === 0) return filesOf(files);
  const found = await Promise.all(folders.map(filesIn));
  return found.flat();
}
