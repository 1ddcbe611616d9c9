import { readFile } from 'node:fs/promises';
import type { DataChoice } from '../experiment/data-sets.ts';
import type { DataSet } from './data-set.ts';
import { loadDataSet } from './load-data-set.ts';

/** `fetch` for file URLs, which Node's own refuses. */
const fetchFile: typeof fetch = async (input) => new Response(await readFile(new URL(String(input))));

const shippedFolder = new URL('../../public/data/', import.meta.url);

/** The data set as the page gets it, for programs and tests in Node; `folder` ends with a slash. */
export function readDataSet(choice: DataChoice, folder = shippedFolder): Promise<DataSet> {
  return loadDataSet(choice, { baseUrl: folder.href, fetch: fetchFile });
}
