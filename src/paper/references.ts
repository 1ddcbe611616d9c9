import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { Cite, plugins } from '@citation-js/core';
import type { CslEntry } from '@citation-js/core';
import bibliography from '../../content/paper/references.bib?raw';

/** A work of `content/paper/references.bib`. */
export interface Reference {
  readonly key: string;
  /** `He et al., 2016`. */
  readonly short: string;
  /** The full entry in APA style, as HTML; DOI, address or arXiv number are links. */
  readonly html: string;
  /** The entry as the file has it. */
  readonly bibtex: string;
}

const works = new Map(new Cite(bibliography).data.map((work) => [work.id, work]));

// The style prints no arXiv number, so it is read from the entries as they are written.
const written = plugins.input.chain(bibliography, { target: '@biblatex/entries+list', generateGraph: false });
const arxivNumbers = new Map(written.map(({ label, properties }) => [label, properties['eprint']]));

// As they are written, to be copied: formatting them anew would lose capitals and accents.
const entries = new Map(
  bibliography.split(/^(?=@)/m).flatMap((entry) => {
    const key = /^@\w+\{([^,]+),/.exec(entry)?.[1];
    return key === undefined ? [] : [[key, entry.trim()] as const];
  }),
);

export const referenceKeys: readonly string[] = [...works.keys()];

/** The work with this key; throws on a key that the bibliography does not hold. */
export function reference(key: string): Reference {
  const work = works.get(key);
  const bibtex = entries.get(key);
  if (work === undefined || bibtex === undefined) {
    throw new Error(`unknown reference: ${key} (see content/paper/references.bib)`);
  }
  const html = withLinks(entryOf(work), arxivNumbers.get(key));
  return { key, short: shortFormOf(work), html, bibtex };
}

function shortFormOf({ author = [], issued }: CslEntry): string {
  const names = author.map(({ family, literal }) => family ?? literal ?? '');
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  return [who, issued?.['date-parts']?.[0]?.[0]].filter(Boolean).join(', ');
}

/** One entry alone, so that years get no letters to tell works of one page apart from works of another. */
function entryOf(work: CslEntry): string {
  const html = new Cite(work).format('bibliography', { format: 'html', template: 'apa', lang: 'en-GB' });
  return html.replace(/<\/?div[^>]*>/g, '').trim();
}

/** Addresses become links; an arXiv number that the entry does not show yet is added as one. */
function withLinks(entry: string, arxiv: string | undefined): string {
  const shown = arxiv === undefined || entry.includes(arxiv) ? entry : `${entry} arXiv:${arxiv}`;
  return shown
    .replace(/https?:\/\/[^\s<]+[^\s<.,]/g, (address) => `<a href="${address}">${withoutScheme(address)}</a>`)
    .replace(/arXiv:(\d{4}\.\d{4,5})/g, '<a href="https://arxiv.org/abs/$1">arXiv:$1</a>');
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.|doi\.org\/)?/, '');
}
