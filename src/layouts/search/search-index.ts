import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { globSync } from 'tinyglobby';
import { indexPartsFile, searchFolder } from './search-folder.ts';

/** What a reader would not look for: labels of drawings, formulas taken apart, controls, numbers of citations. */
const notText = ['svg', '.katex', 'form', '.fig-tools', '.provenance', '.cite', '.quotation-place'];

/** Indexes the built pages, so that the search needs no server. What is indexed is marked in the layouts. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex({ excludeSelectors: notText });
        if (index === undefined) throw new Error(`no search index: ${errors.join(', ')}`);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: `${path}${searchFolder}` });
        await close();
        // Interfaces of its own that come with the index; ours is SiteSearch.astro.
        for (const file of globSync('*{ui,highlight}*.{js,css}', { cwd: `${path}${searchFolder}` }))
          rmSync(`${path}${searchFolder}/${file}`);
        const parts = globSync('index/*.pf_index', { cwd: `${path}${searchFolder}` }).sort();
        writeFileSync(`${path}${searchFolder}/${indexPartsFile}`, JSON.stringify(parts));
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(`no search index: ${failed.join(', ')}`);
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
