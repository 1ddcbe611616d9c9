import { buildNode } from '../../charts/build-node.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import styles from './operations.css?inline';
import { writingStrings } from './words/writing.ts';

adoptStyles(styles);

const { title, all } = writingStrings.operations;

/** What a block may use, a line each, folded. */
export function operationsNode(): HTMLDetailsElement {
  const lines = all.map(([written, meaning]) =>
    buildNode(document, 'li', {}, [buildNode(document, 'code', {}, [written]), meaning]),
  );
  return buildNode(document, 'details', { class: 'block-operations' }, [
    buildNode(document, 'summary', {}, [title]),
    buildNode(document, 'ul', {}, lines),
  ]);
}
