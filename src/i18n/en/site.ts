/** Words around the chapters: header, footer, openings, references, error page. */

export const siteStrings = {
  name: 'Shortcut',
  pageTitle: (title: string) => `${title} · Shortcut`,
  skip: 'Skip to the text',
  home: 'Shortcut, home page',
  chapters: 'Chapters',
  abstract: 'Start and abstract',
  theme: {
    summary: 'Theme',
    legend: 'Colours of the page',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
  },
  byline: {
    readAlong: (paper: string) => `A read-along of ${paper}, He, Zhang, Ren, Sun`,
    paper: 'Deep Residual Learning for Image Recognition',
    private: 'Nothing to install, nothing leaves your device',
  },
  chapterList: {
    start: (title: string) => `Start reading: ${title}`,
  },
  paperPlace: (section: string) => `Paper ${section}`,
  readingTime: (minutes: number) => `${minutes} minutes to read`,
  outcomes: 'After this chapter you can',
  contents: 'In this chapter',
  onThisPage: 'On this page',
  previous: 'Previous',
  next: 'Next',
  chapterNavigation: 'Neighbouring chapters',
  references: 'References',
  citation: (number: string, work: string) => `${number}, reference: ${work}`,
  citedIn: 'Cited in',
  citedAt: (title: string, place: number) => `${place}, place in ${title}`,
  bibtexOf: (work: string) => `BibTeX of ${work}`,
  glossary: { letters: 'Terms by letter', see: 'See also', usedIn: 'Used in' },
  backToText: (place: number) => `Back to the text, place ${place}`,
  equation: (number: string) => `Equation ${number} of the paper`,
  symbols: 'Symbols',
  table: 'Table',
  licence: {
    text: 'Text and recorded runs:',
    textLicence: 'CC BY 4.0',
    code: 'Code and images of Fashion-MNIST:',
    codeLicence: 'MIT',
  },
  truth: 'Every number is the paper’s, counted, or measured by a run that you can repeat.',
  report: 'Report an error',
  notFound: {
    title: 'There is no page here',
    text: 'The address may be mistyped, or the page may have moved. These pages exist:',
    home: 'Home page',
  },
} as const;

export type SiteStrings = typeof siteStrings;
