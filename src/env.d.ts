interface ImportMetaEnv {
  /** Where errors are reported, given at build. */
  readonly PUBLIC_REPOSITORY_URL?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

/** With its size and its hash as they are when the site is built: see `checked-files.node.ts`. */
declare module '*?checked' {
  import type { WantedFile } from './data/wanted-file.ts';
  const file: WantedFile;
  export default file;
}

/** The files that the script of a worker consists of: see `script-files.node.ts`. */
declare module '*?files' {
  import type { WantedFile } from './data/wanted-file.ts';
  const files: readonly WantedFile[];
  export default files;
}

/** A script with all that it imports, as one text: see `script-text.node.ts`. */
declare module '*?script' {
  const text: string;
  export default text;
}
