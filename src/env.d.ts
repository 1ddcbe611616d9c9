interface ImportMetaEnv {
  /** Where errors are reported, given at build. */
  readonly PUBLIC_REPOSITORY_URL?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

/** With its size and its hash as they are when the site is built: see `checked-files.node.ts`. */
declare module '*?checked' {
  const file: import('./data/wanted-file.ts').WantedFile;
  export default file;
}

/** The files that the script of a worker consists of: see `script-files.node.ts`. */
declare module '*?files' {
  const files: readonly import('./data/wanted-file.ts').WantedFile[];
  export default files;
}
