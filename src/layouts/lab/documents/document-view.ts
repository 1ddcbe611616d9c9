import { buildNode } from '../../../charts/build-node.ts';
import { documentsStrings as words } from '../../../i18n/documents.ts';
import { language } from '../../../i18n/language.ts';
import { formatDocumentFile } from '../../../store/document-file.ts';
import type { ReaderDocument } from '../../../store/document-file.ts';
import tokens from '../../../styles/tokens.css?inline';
import styles from './document-file.css?inline';
import { markdownNodes } from './markdown-nodes.ts';
import { runsFigure } from './runs-figure.ts';

/** A document as it reads. */
export function documentNodes({ title, text, runs }: ReaderDocument): readonly Node[] {
  const heading = buildNode(document, 'h1', {}, [title === '' ? words.untitled : title]);
  return [heading, ...markdownNodes(text, { document, drawRuns: (own) => runsFigure(own, runs) })];
}

/** A document as a file that is read without the site. */
export function fileOfDocument(own: ReaderDocument): string {
  const page = buildNode(document, 'div');
  page.append(...documentNodes(own));
  return formatDocumentFile(own, {
    ...{ language: language.locale, styles: `${tokens}\n${styles}` },
    title: own.title === '' ? words.untitled : own.title,
    body: page.innerHTML,
  });
}
