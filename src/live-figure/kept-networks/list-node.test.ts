import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { keptNetworksStrings as words } from '../../i18n/kept-networks.ts';
import type { NetworkList } from '../../store/network-store.ts';
import { listNode } from './list-node.ts';

beforeEach(() => vi.stubGlobal('document', parseHTML('<html></html>').document));

const network = {
  ...{ key: 'depth=20', experiment: defaultExperiment, trainingError: 0.125, testError: 0.25 },
  ...{ savedAt: Date.UTC(2015, 11, 10), bytes: 400_000 },
};
function nodeOf(list: NetworkList): HTMLElement {
  const place = document.createElement('div');
  place.append(listNode(list, 20e6, words));
  return place;
}
const buttonsOf = (node: HTMLElement) =>
  [...node.querySelectorAll<HTMLElement>('button[data-delete]')].map(({ dataset }) => dataset['delete']);

test('each network has a button that deletes it, and all together have one', () => {
  const node = nodeOf({ networks: [network, { ...network, key: 'depth=56' }], damaged: 0 });
  expect(buttonsOf(node)).toEqual(['depth=20', 'depth=56', 'all']);
  expect(node.textContent).toContain('2 networks, 800 kB of at most 20 MB.');
  expect(node.textContent).toContain('Training error 12.5\u00a0%, test error 25.0\u00a0%');
});

test('the weights of each network can be taken in either format', () => {
  const node = nodeOf({ networks: [network], damaged: 0 });
  const takes = [...node.querySelectorAll('button')].filter(({ dataset }) => dataset['take'] !== undefined);
  expect(takes.map((own) => own.getAttribute('aria-label'))).toEqual([
    '.safetensors: residual-20, seed 1',
    '.npz: residual-20, seed 1',
  ]);
  expect(takes.map(({ dataset }) => dataset['key'])).toEqual(['depth=20', 'depth=20']);
});

test('records that cannot be read are counted, and can be deleted with all', () => {
  const node = nodeOf({ networks: [], damaged: 2 });
  expect(node.textContent).toContain('2 more records cannot be read');
  expect(buttonsOf(node)).toEqual(['all']);
});

test('where nothing is kept there is nothing to press', () => {
  const node = nodeOf({ networks: [], damaged: 0 });
  expect(node.textContent).toBe(words.empty);
  expect(buttonsOf(node)).toEqual([]);
});
