import { globSync } from 'tinyglobby';

/** The address of a script or style that the build has named by a hash, as `train.worker-*.js`. */
export function builtFile(pattern: string, folder: string, baseURL: string): string {
  const [file] = globSync(`_astro/${pattern}`, { cwd: folder });
  if (file === undefined) throw new Error(`no ${pattern} in ${folder}: npm run build:sites makes it`);
  return new URL(file, baseURL).href;
}
