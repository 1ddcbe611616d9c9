import { clauseOf } from '../sentence.ts';

/** The reader's documents on the page of the lab. */

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' });
const whole = new Intl.NumberFormat('en-GB');
const untitled = 'Untitled';

export const documentsStrings = {
  title: 'Documents',
  text: 'Write notes beside your runs, in Markdown. A document is kept on this device as you type. As a file it is one page of HTML that can be read without this site, and that opens here again with all of its runs.',
  missing: 'What shows your documents could not be loaded. Reload the page to try again.',
  untitled,
  tools: { new: 'New document', open: 'Open a document' },
  list: 'Your documents',
  open: (title: string) => `Open ${title === '' ? untitled : title}`,
  delete: 'Delete',
  deleteOf: (title: string) => `Delete ${title === '' ? untitled : title}`,
  date: (date: string) => when.format(new Date(date)),
  unreadable: (count: number) =>
    count === 1
      ? 'One document cannot be read; it is left as it is.'
      : `${count} documents cannot be read; they are left as they are.`,
  editor: {
    title: 'Title',
    text: 'Text, in Markdown',
    undo: 'Undo',
    insert: 'Insert runs',
    export: 'Save as a file',
    close: 'Close',
    preview: 'As it reads',
    runs: 'Runs to insert',
    noRuns: 'No run is kept in this browser yet.',
    insertChosen: 'Insert what is chosen',
    chooseFirst: 'Choose at least one run to insert.',
  },
  /** Of a block of runs. */
  runs: {
    table: 'Runs of this document',
    heads: ['run', 'settings', 'iterations', 'training error', 'test error'],
    name: (number: number, name: string) => `${number}: ${name}`,
    none: '–',
    unknown: (text: string) => `This document has no run “${text}”.`,
    tooMany: (most: number) => `A document shows at most ${most} blocks of runs; this one is not drawn.`,
    code: (name: string) => `The block of ${name}`,
  },
  kept: 'Kept on this device.',
  undone: 'The last change is undone.',
  deleted: (title: string) => `${title === '' ? untitled : title} was deleted.`,
  restored: 'The document is back.',
  undo: 'Undo',
  gone: 'This document was deleted in another tab.',
  apart: 'Another tab has changed this document. What you write here is kept as a document of its own.',
  exported: 'A file with the document was made.',
  notSafe:
    'This document is not kept, and stays open so that nothing is lost. Save it as a file, then it can be closed.',
  tooLarge: (megabytes: number) => `The file is larger than the ${megabytes} MB that can be read. Nothing was opened.`,
  /** `why`: a clause; `place`: what is wrong where, as whoever mends the file wants it. */
  refused: (file: string, why: string, place: string) =>
    `${file} was not opened: ${clauseOf(why)}. Nothing was changed. (In the file: ${clauseOf(place)})`,
  /** Of a document that is opened beside others of its name. */
  copyTitle: (title: string, number: number) => `${title === '' ? untitled : title} (${number})`,
  copied: (title: string, own: string) =>
    `There is a document “${title === '' ? untitled : title}” here already, and it stays as it is. What you have opened is called “${own}”.`,
  mostRuns: (most: number) => `A document can hold at most ${most} runs.`,
  mostText: (most: number) => `A document can hold at most ${whole.format(most)} characters.`,
  /** Clauses. */
  tooSlow: (seconds: number) => `reading it takes longer than ${seconds} seconds`,
  notLoaded: 'what reads Markdown could not be loaded',
  notShown: (reason: string) => `The document cannot be shown as it reads (${clauseOf(reason)}). Your text is kept.`,
} as const;
