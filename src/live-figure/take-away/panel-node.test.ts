import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OwnData } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { keptNetworksStrings as networks } from '../../i18n/kept-networks.ts';
import { takeAwayStrings as takeAway } from '../../i18n/take-away.ts';
import { panelNode } from './panel-node.ts';
import type { Offer } from './panel-node.ts';

beforeEach(() => vi.stubGlobal('document', parseHTML('<html></html>').document));

const started = { ...defaultExperiment, start: { experiment: defaultExperiment, edits: [] } };

function nodeOf(offer: Partial<Offer>): HTMLElement {
  const nothing = { experiments: [defaultExperiment], learnt: [], problem: null };
  const whole = { ...nothing, takeScript: () => {}, takeWeights: () => {}, ...offer };
  return panelNode(whole, { title: 'Take it away', takeAway, networks });
}

const labelsIn = (node: HTMLElement) =>
  [...node.querySelectorAll('button')].map((own) => own.getAttribute('aria-label'));

test('a script and a notebook are offered, and each network that has learnt has a button for each format', () => {
  const takeWeights = vi.fn();
  const learnt = [{ run: 3, experiment: defaultExperiment, load: () => Promise.reject(new Error('not asked for')) }];
  const node = nodeOf({ learnt, takeWeights });
  expect(labelsIn(node)).toEqual([
    'PyTorch script',
    'Jupyter notebook',
    '.safetensors of Run 3, residual-20, seed 1',
    '.npz of Run 3, residual-20, seed 1',
  ]);
  node.querySelectorAll('button')[3]!.click();
  expect(takeWeights).toHaveBeenCalledWith('npz', learnt[0]);
});

test('where nothing is kept the reader is told when there will be something', () => {
  expect(nodeOf({}).textContent).toContain(takeAway.noWeights);
});

test('where nothing is set that could be trained the reader is told, and no script is offered', () => {
  const node = nodeOf({ experiments: [] });
  expect(node.textContent).toContain(takeAway.nothingSet);
  expect(labelsIn(node)).toEqual([]);
});

test('what starts from a trained network is left out of the script, and the reader is told', () => {
  const some = nodeOf({ experiments: [defaultExperiment, started, started] });
  expect(some.textContent).toContain('2 of the 3 trainings here start from a trained network');
  expect(labelsIn(some)).toEqual(['PyTorch script', 'Jupyter notebook']);
  const all = nodeOf({ experiments: [started] });
  expect(all.textContent).toContain('cannot train this');
  expect(labelsIn(all)).toEqual([]);
});

test('for CIFAR-10 of the reader’s own a script is offered, and it is said from where it reads the images', () => {
  const cifar: OwnData = {
    ...{ name: 'own', fingerprint: '0'.repeat(32), side: 32, channels: 3, classes: 10 },
    ...{ trainingImages: 50_000, testImages: 10_000 },
  };
  const node = nodeOf({ experiments: [{ ...defaultExperiment, data: cifar }] });
  expect(node.textContent).toContain(takeAway.cifarScript);
  expect(node.textContent).not.toContain(takeAway.ownData);
  expect(labelsIn(node)).toEqual(['PyTorch script', 'Jupyter notebook']);
  const others = nodeOf({ experiments: [{ ...defaultExperiment, data: { ...cifar, classes: 3 } }] });
  expect(others.textContent).toContain(takeAway.ownData);
  expect(labelsIn(others)).toEqual([]);
});

test('what prevents that the device is read is said in the place of the weights', () => {
  expect(nodeOf({ problem: 'It cannot be read.' }).textContent).toContain('It cannot be read.');
});
