import { buildNode } from '../../charts/build-node.ts';
import { writingStrings } from './words/writing.ts';

const { title, all } = writingStrings.operations;

/** What a block may use, a line each, folded. */
export function operationsNode(): HTMLDetailsElement {
  const lines = all.flatMap(([written, meaning]) => [
    buildNode(document, 'dt', {}, [buildNode(document, 'code', {}, [written])]),
    buildNode(document, 'dd', {}, [meaning]),
  ]);
  return buildNode(document, 'details', { class: 'block-operations' }, [
    buildNode(document, 'summary', {}, [title]),
    buildNode(document, 'dl', {}, lines),
  ]);
}
