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
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
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

let engine: Promise<Pagefind> | undefined;

/** Loads the engine on the first search; a failure is not kept, so that the next search tries again. */
function load(base: string): Promise<Pagefind> {
  engine ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}${searchFolder}/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 18 });
    return pagefind;
  })().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** The pages that hold the words, best first; `count` is of all of them. Throws where the engine cannot be loaded. */
export async function searchFor(
  words: string,
  base: string,
): Promise<{ readonly count: number; readonly pages: readonly FoundPage[] }> {
  const { results } = await (await load(base)).search(words);
  const found = await Promise.all(results.slice(0, mostPages).map((result) => result.data()));
  return { count: results.length, pages: found.map(pageOf) };
}

function pageOf({ meta, url, excerpt, sub_results: sections }: PagefindPage): FoundPage {
  const parts = sections
    // The first section is the page itself.
    .filter((section) => section.url !== url)
    .slice(0, mostParts)
    .map((section) => ({ title: section.title, address: section.url, excerpt: section.excerpt }));
  return { title: meta.title, address: url, excerpt: parts.length === 0 ? excerpt : '', parts };
}
