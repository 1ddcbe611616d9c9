/** A file that a reader has given, or that lay packed in one. */
export interface GivenFile {
  /** With its folders, divided by slashes. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Files that systems leave beside others, which are nobody's data. */
export function isLitter(path: string): boolean {
  const name = nameOf(path);
  return (
    name === '' ||
    name.startsWith('.') ||
    name === 'Thumbs.db' ||
    name === 'desktop.ini' ||
    path.startsWith('__MACOSX/')
  );
}
