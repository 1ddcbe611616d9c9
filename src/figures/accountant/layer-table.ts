import type { Words } from './words.ts';
import type { LayerAccount, NetworkAccount } from '../../networks/account.ts';
import { buildNode } from '../../charts/build-node.ts';

interface TableContext {
  readonly document: Document;
  readonly strings: Words;
}

export interface LayerTableData {
  readonly title: string;
  readonly account: NetworkAccount;
  /** Of the network in the figure, so that rows and bars find each other by `data-layer`. */
  readonly network: number;
}

/** Every layer of a network with the formula of its multiply-adds; one row at a time can have the focus. */
export function layerTable({ title, account, network }: LayerTableData, context: TableContext): HTMLTableElement {
  const { document, strings } = context;
  const { layers: words } = strings;
  const head = Object.values(words.head).map((text) => buildNode(document, 'th', { scope: 'col' }, [text]));
  const rows = account.layers.map((layer, place) => {
    const attributes = { 'data-layer': `${network}-${place}`, tabindex: place === 0 ? 0 : -1 };
    return buildNode(document, 'tr', attributes, cellsOf(layer, account.multiplyAdds, context));
  });
  const totals = [words.total, '', '', strings.count(account.multiplyAdds), '', strings.count(account.parameters)];
  return buildNode(document, 'table', { class: 'results layer-table' }, [
    buildNode(document, 'caption', {}, [words.caption(title)]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, head)]),
    buildNode(document, 'tbody', {}, rows),
    buildNode(document, 'tfoot', {}, [buildNode(document, 'tr', {}, textCells(document, totals))]),
  ]);
}

/** Cells of one row; the first names it. */
function textCells(document: Document, texts: readonly string[]): readonly HTMLElement[] {
  return texts.map((text, index) =>
    index === 0 ? buildNode(document, 'th', { scope: 'row' }, [text]) : buildNode(document, 'td', {}, [text]),
  );
}

function cellsOf(account: LayerAccount, all: number, { document, strings }: TableContext): readonly HTMLElement[] {
  const { layer, factors, multiplyAdds, parameters } = account;
  return textCells(document, [
    strings.layers.name(layer.name),
    strings.size(layer.output.featureMapSize, layer.output.channels),
    strings.product(factors),
    strings.count(multiplyAdds),
    strings.layers.share(multiplyAdds / all),
    strings.count(parameters),
  ]);
}
