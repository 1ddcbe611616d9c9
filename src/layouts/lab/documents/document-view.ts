import { buildNode } from '../../../charts/build-node.ts';
import { documentsStrings as words } from '../../../i18n/documents.ts';
import { language } from '../../../i18n/language.ts';
import { formatDocumentFile } from '../../../store/document-file.ts';
import type { ReaderDocument } from '../../../store/document-file.ts';
import tokens from '../../../styles/tokens.css?inline';
import styles from './document-file.css?inline';
import { markdownNodes } from './markdown-nodes.ts';
import type { MarkdownTree } from './markdown-protocol.ts';
import { runsFigure } from './runs-figure.ts';

/** A page draws so many blocks of runs; a text that asks for more would hold up the page. */
const mostFigures = 50;

/** A document as it reads; `tree`: its text, taken apart. */
export function documentNodes({ title, runs }: ReaderDocument, tree: MarkdownTree): readonly Node[] {
  let drawn = 0;
  const drawRuns = (own: string) => {
    drawn++;
    return drawn > mostFigures
      ? buildNode(document, 'p', {}, [words.runs.tooMany(mostFigures)])
      : runsFigure(own, runs);
  };
  const heading = buildNode(document, 'h1', {}, [title === '' ? words.untitled : title]);
  return [heading, ...markdownNodes(tree, { document, drawRuns })];
}

/** A document as a file that is read without the site. */
export function fileOfDocument(own: ReaderDocument, tree: MarkdownTree): string {
  const page = buildNode(document, 'div');
  page.append(...documentNodes(own, tree));
  return formatDocumentFile(own, {
    ...{ language: language.locale, styles: `${tokens}\n${styles}` },
    title: own.title === '' ? words.untitled : own.title,
    body: page.innerHTML,
  });
}
