import { checkIndexParts, fetchIndexFiles } from './index-files.ts';
import { searchFolder } from './search-folder.ts';

/** A part of a page in which words were found. */
export interface FoundPart {
  readonly title: string;
  readonly address: string;
  /** Text around the words, as HTML in which they are marked; empty where the parts of a page show it. */
  readonly excerpt: string;
}

/** A page in which words were found. */
export interface FoundPage extends FoundPart {
  /** Its sections that hold the words, best first. */
  readonly parts: readonly FoundPart[];
}

/** What we use of Pagefind's script; its types are not published for the page. */
interface PagefindScript {
  createInstance(options: { baseUrl: string; excerptLength: number }): Pagefind;
}

interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ results: readonly { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage extends PagefindPart {
  readonly meta: { readonly title: string };
  readonly sub_results: readonly (PagefindPart & { readonly title: string })[];
}

interface PagefindPart {
  readonly url: string;
  readonly excerpt: string;
}

const mostPages = 8;
const mostParts = 3;

/** A search that has no answer after this long is given up (ms). */
export const searchPatience = 10_000;

let engine: Promise<Pagefind> | undefined;
let attempts = 0;

/** Starts the engine on the first search, and again after a failure. */
async function start(base: string): Promise<Pagefind> {
  const folder = `${base}${searchFolder}/`;
  const attempt = ++attempts;
  await fetchIndexFiles(folder, document.documentElement.lang, AbortSignal.timeout(searchPatience));
  // Under another address each time: some browsers never ask again for a script that failed, or that never came.
  const script = `${folder}pagefind.js${attempt === 1 ? '' : `?attempt=${attempt}`}`;
  const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindScript;
  const pagefind = createInstance({ baseUrl: base, excerptLength: 18 });
  await pagefind.init();
  return pagefind;
}

async function find(words: string, base: string): Promise<Found> {
  engine ??= start(base);
  const { results } = await (await engine).search(words);
  if (results.length === 0) await checkIndexParts(`${base}${searchFolder}/`, AbortSignal.timeout(searchPatience));
  const found = await Promise.all(results.slice(0, mostPages).map((result) => result.data()));
  return { count: results.length, pages: found.map(pageOf) };
}

/** Of a search that is given up. */
class LateSearch extends Error {}

/** Whether an error of `searchFor` is that nothing came. */
export function isLate(error: unknown): boolean {
  return error instanceof LateSearch || (error instanceof DOMException && error.name === 'TimeoutError');
}

/** Pages that hold some words, best first; `count` is of all of them. */
export interface Found {
  readonly count: number;
  readonly pages: readonly FoundPage[];
}

/** Searches. Throws where the engine cannot be had, or has no answer in time; the next search starts it anew. */
export async function searchFor(words: string, base: string): Promise<Found> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new LateSearch('the search has no answer')), searchPatience);
  const own = find(words, base);
  const asked = engine;
  try {
    return await Promise.race([own, late.promise]);
  } catch (error) {
    if (engine === asked) engine = undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function pageOf({ meta, url, excerpt, sub_results: sections }: PagefindPage): FoundPage {
  const parts = sections
    // The first section is the page itself.
    .filter((section) => section.url !== url)
    .slice(0, mostParts)
    .map((section) => ({ title: section.title, address: section.url, excerpt: section.excerpt }));
  return { title: meta.title, address: url, excerpt: parts.length === 0 ? excerpt : '', parts };
}
