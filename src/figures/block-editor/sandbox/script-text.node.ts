import { build } from 'esbuild';
import type { Plugin } from 'vite';

const query = '?script';

/**
 * `import text from './x.ts?script'` gives a script with all that it imports, as one text: for a page that has its scripts
 * in itself.
 */
export function scriptText(): Plugin {
  return {
    name: 'script-text',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return undefined;
      const path = id.slice(0, -query.length);
      const { outputFiles, metafile } = await build({
        entryPoints: [path],
        bundle: true,
        format: 'iife',
        metafile: true,
        minify: true,
        target: 'es2022',
        write: false,
      });
      for (const input of Object.keys(metafile.inputs)) this.addWatchFile(input);
      return `export default ${JSON.stringify(outputFiles[0]!.text)};`;
    },
  };
}
