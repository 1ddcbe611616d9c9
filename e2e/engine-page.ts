import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

const fixtures = new URL('../src/engine/fixtures/recorded/', import.meta.url);

/** What only the build of the site makes of an import, as `x.worker.ts?worker&url`: a script here brings its own. */
const withoutBuiltFiles: Plugin = {
  name: 'without-built-files',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\?/ }, ({ path }) => ({ path, namespace: 'built' }));
    onLoad({ filter: /./, namespace: 'built' }, () => ({ contents: 'export default null;' }));
  },
};

async function bundle(script: URL): Promise<string> {
  const options = { bundle: true, write: false, format: 'esm', logLevel: 'error' } as const;
  const define = { 'import.meta.env': '{"BASE_URL":"../"}' };
  const plugins = [withoutBuiltFiles];
  const { outputFiles } = await build({ entryPoints: [script.pathname], ...options, define, plugins });
  return outputFiles[0]?.text ?? '';
}

/** Opens a page of its own beside the site's, with a script that uses the engine directly, and the recorded fixtures. */
export async function openEnginePage(page: Page, script: URL): Promise<void> {
  const code = await bundle(script);
  await page.route('**/engine/*', async (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (file === 'page.html') {
      const body =
        '<!doctype html><html lang="en"><title>Engine</title><script type="module" src="script.js"></script>';
      return route.fulfill({ contentType: 'text/html', body });
    }
    if (file === 'script.js') return route.fulfill({ contentType: 'text/javascript', body: code });
    return route.fulfill({ body: await readFile(new URL(file, fixtures)) });
  });
  await page.goto('engine/page.html');
}
