import { buildNode } from '../../charts/build-node.ts';
import type { KeptNetworksStrings } from '../../i18n/kept-networks.ts';
import type { KeptNetwork, NetworkList } from '../../store/network-store.ts';

import { weightsFormats } from '../take-away/weights-file.ts';

type Words = KeptNetworksStrings;

/** How a kept network is called. */
export function nameOf({ experiment: { network, seed } }: KeptNetwork, words: Words): string {
  return words.name(network.residual, network.depth, seed);
}

function linesOf({ experiment, trainingError, testError, bytes, savedAt }: KeptNetwork, words: Words) {
  const { network, data, training } = experiment;
  return [
    words.settings(training.iterations, network.filters, data.side),
    words.errors(trainingError, testError),
    words.sizeAndDate(bytes, savedAt),
  ];
}

function itemOf(network: KeptNetwork, words: Words): HTMLLIElement {
  const name = nameOf(network, words);
  const { key } = network;
  const attributes = { type: 'button', 'data-delete': key, 'aria-label': `${words.delete}: ${name}` };
  const takes = weightsFormats.map((format) => {
    const own = { 'data-take': format, 'data-key': key, 'aria-label': `.${format}: ${name}` };
    return buildNode(document, 'button', { type: 'button', ...own }, [`.${format}`]);
  });
  return buildNode(document, 'li', {}, [
    buildNode(document, 'p', {}, [
      buildNode(document, 'strong', {}, [name]),
      ...linesOf(network, words).map((line) => buildNode(document, 'span', {}, [line])),
    ]),
    buildNode(document, 'div', {}, [...takes, buildNode(document, 'button', attributes, [words.delete])]),
  ]);
}

/** The networks that are kept, each with buttons that take its weights and delete it, and one that deletes all. */
export function listNode({ networks, damaged }: NetworkList, limit: number, words: Words): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const paragraph = (text: string) => buildNode(document, 'p', {}, [text]);
  const bytes = networks.reduce((sum, network) => sum + network.bytes, 0);
  fragment.append(paragraph(networks.length === 0 ? words.empty : words.total(networks.length, bytes, limit)));
  if (damaged > 0) fragment.append(paragraph(words.damaged(damaged)));
  if (networks.length > 0) {
    const items = networks.map((network) => itemOf(network, words));
    fragment.append(buildNode(document, 'menu', {}, items));
  }
  if (networks.length + damaged > 0) {
    fragment.append(buildNode(document, 'button', { type: 'button', 'data-delete': 'all' }, [words.deleteAll]));
  }
  return fragment;
}
