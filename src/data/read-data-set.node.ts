import { readFile } from 'node:fs/promises';
import type { DataSet } from './data-set.ts';
import { loadDataSet } from './load-data-set.ts';

/** `fetch` for files of the folder that `import.meta.url` and a relative path name. */
const fetchFile: typeof fetch = async (input) => {
  const bytes = await readFile(new URL(String(input)));
  return new Response(bytes);
};

/** The data set as the page gets it, from this repository's files, for programs and tests in Node. */
export function readDataSet(side: 14 | 28): Promise<DataSet> {
  return loadDataSet(side, { baseUrl: new URL('../../public/data/', import.meta.url).href, fetch: fetchFile });
}
