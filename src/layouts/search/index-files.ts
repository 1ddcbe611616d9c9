import { indexPartsFile } from './search-folder.ts';

/** What we read of Pagefind's list of its files. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string | null }>>;
}

async function fetchFile(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return response;
}

/**
 * Fetches the files that Pagefind starts from, into the browser's cache. Pagefind itself lets nobody wait for its start
 * on the page: where one of them is missing its error is caught by no one, and its search waits for ever. Throws where one
 * cannot be had.
 */
export async function fetchIndexFiles(folder: string, language: string, signal: AbortSignal): Promise<void> {
  const { languages } = (await (await fetchFile(`${folder}pagefind-entry.json`, { signal })).json()) as Entry;
  const index = languages[language];
  if (index === undefined) throw new Error(`the search index has no language ${language}`);
  const files = [`pagefind.${index.hash}.pf_meta`, `wasm.${index.wasm ?? 'unknown'}.pagefind`];
  const responses = await Promise.all(files.map((file) => fetchFile(`${folder}${file}`, { signal })));
  await Promise.all(responses.map((response) => response.arrayBuffer()));
}

/**
 * Asks whether every part of the index is there. Pagefind takes a part that it cannot load for one without the words: a
 * search that finds nothing says so only if all could have been looked at. Throws where one cannot be had.
 */
export async function checkIndexParts(folder: string, signal: AbortSignal): Promise<void> {
  const parts = (await (await fetchFile(`${folder}${indexPartsFile}`, { signal })).json()) as readonly string[];
  await Promise.all(parts.map((part) => fetchFile(`${folder}${part}`, { signal, method: 'HEAD' })));
}
