interface ImportMetaEnv {
  /** Where errors are reported, given at build. */
  readonly PUBLIC_REPOSITORY_URL?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
