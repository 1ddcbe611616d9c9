import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DataSet } from './data-set.ts';
import { loadDataSet } from './load-data-set.ts';

/** `fetch` for file URLs, which Node's own refuses; it checks `integrity` as browsers do. */
const fetchFile: typeof fetch = async (input, init) => {
  const bytes = await readFile(new URL(String(input)));
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  if (init?.integrity && init.integrity !== integrity) {
    throw new Error(`its hash is ${integrity} (want ${init.integrity})`);
  }
  return new Response(bytes);
};

const shippedFolder = new URL('../../public/data/', import.meta.url);

/** The data set as the page gets it, for programs and tests in Node; `folder` ends with a slash. */
export function readDataSet(side: 14 | 28, folder = shippedFolder): Promise<DataSet> {
  return loadDataSet(side, { baseUrl: folder.href, fetch: fetchFile });
}
