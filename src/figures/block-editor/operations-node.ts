import { buildNode } from '../../charts/build-node.ts';
import { writingStrings } from './words/writing.ts';

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
