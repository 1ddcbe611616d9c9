import { basename } from 'node:path';
import type { Plugin } from 'vite';

const query = '?files';

/** A file that a build has made. */
interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * For the build: `import files from './x.worker.ts?files'` gives, as `WantedFile`s, the script of a worker and what it
 * imports at its start. They have no hash: it is the browser that hands them to the worker, and the page could not stop
 * it. While developing there is the script alone, and no size is known.
 */
export function scriptFiles(): { readonly forPage: Plugin; readonly forWorkers: Plugin } {
  /** By the path of the worker's source. */
  const built = new Map<string, readonly BuiltFile[]>();
  let isBuild = false;
  const forWorkers: Plugin = {
    name: 'script-files-of-workers',
    generateBundle(_, bundle) {
      for (const entry of Object.values(bundle)) {
        if (entry.type !== 'chunk' || !entry.isEntry || entry.facadeModuleId === null) continue;
        // A set that grows while it is walked through: imports of imports come in, too.
        const names = new Set([entry.fileName]);
        for (const name of names) {
          const chunk = bundle[name];
          if (chunk?.type === 'chunk') chunk.imports.forEach((imported) => names.add(imported));
        }
        const sizeOf = (name: string) => {
          const chunk = bundle[name];
          return chunk?.type === 'chunk' ? Buffer.byteLength(chunk.code) : 0;
        };
        built.set(
          entry.facadeModuleId,
          [...names].map((name) => ({ name: basename(name), bytes: sizeOf(name) })),
        );
      }
    },
  };
  const forPage: Plugin = {
    name: 'script-files',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async load(id) {
      if (!id.endsWith(query)) return undefined;
      const path = id.slice(0, -query.length);
      const script = `${path}?worker&url`;
      const head = `import url from ${JSON.stringify(script)};`;
      if (!isBuild) return `${head} export default [{ url, bytes: 0, integrity: null }];`;
      // The worker is built when its address is asked for.
      await this.load({ id: script });
      const files = built.get(path);
      if (!files) throw new Error(`${path} was not built as a worker`);
      return `${head}
        const folder = url.slice(0, url.lastIndexOf('/') + 1);
        const files = ${JSON.stringify(files)};
        export default files.map(({ name, bytes }) => ({ url: folder + name, bytes, integrity: null }));`;
    },
  };
  return { forPage, forWorkers };
}
