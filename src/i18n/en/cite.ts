const authors = 'The Shortcut authors';
const site = 'Shortcut: read the ResNet paper by training it';

/** Words of the citation of a page. */
export const citeStrings = {
  summary: 'Cite this page, or a figure of it',
  what: 'What to cite:',
  page: 'This page',
  copy: 'Copy BibTeX',
  copied: 'Copied.',
  notCopied: 'The browser does not let this page copy. Select the text above.',
  authors,
  figureIn: (figure: string, page: string) => `${figure}, in ${page}`,
  edition: (version: string) => `${site}, version ${version}`,
  /** As in a list of references. */
  text: (title: string, year: string, edition: string, address: string | null) =>
    `${authors} (${year}). ${title}. ${edition}.${address === null ? '' : ` ${address}`}`,
} as const;
