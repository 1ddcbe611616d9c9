import { JsonValue } from '../experiment/json-value.ts';
import { formatLedgerFile, longestFile, parseLedgerFile } from './ledger-file.ts';
import type { LedgerRun } from './ledger-entry.ts';
import { refuseStrange } from './strange-json.ts';

/** A page of the reader's own: prose in Markdown, and the runs that it shows. */
export interface ReaderDocument {
  /** Empty where the reader has given none. */
  readonly title: string;
  readonly text: string;
  /** The text names them by their places, the first is 1. */
  readonly runs: readonly LedgerRun[];
}

export const documentSchema = 1;
export const longestTitle = 120;
/** Characters. */
export const longestText = 200_000;
export const mostDocumentRuns = 100;

/** What marks the data in a file. */
const dataId = 'shortcut-document';
const data = new RegExp(`<script type="application/json" id="${dataId}">([^<]*)</script>`);

/** A document as JSON. No `<` is in it, so that it ends no element of a page, and no half of a character, which is not read. */
export function formatDocument({ title, text, runs }: ReaderDocument): string {
  const whole = {
    schema: documentSchema,
    title: title.toWellFormed(),
    text: text.toWellFormed(),
    runs: JSON.parse(formatLedgerFile(runs)) as unknown,
  };
  return JSON.stringify(whole).replaceAll('<', '\\u003c');
}

function textAt(json: JsonValue, name: string, longest: number): string {
  const member = json.at(name);
  const { value } = member;
  if (typeof value !== 'string') throw member.invalid('text');
  if (value.length > longest) throw new Error(`${name} has ${value.length} characters (want at most ${longest})`);
  if (!value.isWellFormed()) throw new Error(`invalid ${name}: it holds half of a character`);
  return value;
}

/** Reads a document of unknown origin. Throws an error that names the first thing that is wrong. */
export function parseDocument(text: string, now: string): ReaderDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`its data are not JSON: ${error instanceof Error ? error.message : `${error}`}`, { cause: error });
  }
  refuseStrange(value, 'document');
  const json = new JsonValue(value, 'document');
  json.at('schema').oneOf([documentSchema]);
  const runs = parseLedgerFile(JSON.stringify(json.at('runs').value ?? null), now);
  if (runs.length > mostDocumentRuns) throw new Error(`it has ${runs.length} runs (want at most ${mostDocumentRuns})`);
  return { title: textAt(json, 'title', longestTitle), text: textAt(json, 'text', longestText), runs };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => escapes[character]!);

/** What a browser is to allow a document: its own styles and pictures inside of it, and nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** What a file shows. */
export interface DocumentPage {
  readonly language: string;
  /** What its window is called. */
  readonly title: string;
  /** HTML of ours, from the document's text and runs. */
  readonly body: string;
  readonly styles: string;
}

/** A document as one HTML file, which is read without the site and opened again with it. No script in it runs. */
export function formatDocumentFile(document: ReaderDocument, { language, title, body, styles }: DocumentPage): string {
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>\n<style>${styles}</style>\n</head>\n<body>\n<main>${body}</main>`,
    `<script type="application/json" id="${dataId}">${formatDocument(document)}</script>\n</body>\n</html>\n`,
  ].join('\n');
}

/**
 * The document of a file of unknown origin, from its data alone: nothing else of the file is looked at. Throws an error
 * that names the first thing that is wrong.
 */
export function parseDocumentFile(html: string, now: string): ReaderDocument {
  if (html.length > longestFile)
    throw new Error(`the file has ${html.length} characters (want at most ${longestFile})`);
  const found = data.exec(html)?.[1];
  if (found === undefined) throw new Error('the file holds no document of this site');
  return parseDocument(found, now);
}
