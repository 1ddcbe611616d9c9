import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const query = '?checked';

/**
 * For the build: `import file from './x.wasm?checked'` gives a `WantedFile`, the address of the file with its size and
 * its hash as they are when the site is built. The page can then tell whether what comes is what was built.
 */
export function checkedFiles(): Plugin {
  return {
    name: 'checked-files',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return undefined;
      const path = id.slice(0, -query.length);
      this.addWatchFile(path);
      const content = await readFile(path);
      const integrity = `sha256-${createHash('sha256').update(content).digest('base64')}`;
      const known = JSON.stringify({ bytes: content.length, integrity });
      return `import url from ${JSON.stringify(`${path}?url`)}; export default { url, ...${known} };`;
    },
  };
}
