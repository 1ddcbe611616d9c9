import { citeStrings as words } from '../../i18n/cite.ts';

/** What is cited: a page of this site, or a figure on it. */
export interface Cited {
  readonly page: string;
  /** Such as `Figure 2: The order flips`; null where the page itself is cited. */
  readonly figure: string | null;
  /** Null where the site does not know where it stands. */
  readonly address: string | null;
}

/** Which state of the site is cited. */
export interface Edition {
  readonly version: string;
  /** Year of its release. */
  readonly year: string;
}

/** The edition that a CITATION.cff names; throws where it names none. */
export function editionOf(citationFile: string): Edition {
  const version = /^version: (.+)$/m.exec(citationFile)?.[1];
  const year = /^date-released: '(\d{4})-/m.exec(citationFile)?.[1];
  if (version === undefined || year === undefined) throw new Error('CITATION.cff lacks version or date-released');
  return { version, year };
}

const titleOf = ({ page, figure }: Cited) => (figure === null ? page : words.figureIn(figure, page));

/** As in a list of references: authors, year, title, site, version, address. */
export function textOf(cited: Cited, { version, year }: Edition): string {
  return words.text(titleOf(cited), year, words.edition(version), cited.address);
}

/** A BibTeX entry; braces keep the capitals of titles. */
export function bibtexOf(cited: Cited, { version, year }: Edition): string {
  const { page, figure, address } = cited;
  const fields = {
    author: `{${words.authors}}`,
    title: `{${titleOf(cited)}}`,
    howpublished: words.edition(version),
    year,
    ...(address !== null && { url: address }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${keyOf(page, figure, year)},`, ...lines, '}'].join('\n');
}

/** `shortcut2026residual-learning-figure2`: the first words of the page's title, and the figure's number. */
function keyOf(page: string, figure: string | null, year: string): string {
  const topic = page.split(':')[0] ?? page;
  const slug = topic
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const number = /\d+/.exec(figure ?? '')?.[0];
  return `shortcut${year}${slug}${number === undefined ? '' : `-figure${number}`}`;
}
