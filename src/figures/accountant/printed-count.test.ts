import { expect, test } from 'vitest';
import { words } from './words.ts';
import type { PaperNetworkId } from '../../networks/paper-networks.ts';
import { choiceOf } from './choice.ts';
import type { NetworkChoice } from './choice.ts';
import { countedNetwork } from './counted-network.ts';
import { printedNote, printedWords, verdictOn } from './printed-count.ts';
import { printedCounts } from './printed-counts.ts';

const printed = printedCounts();

function noteOn(id: PaperNetworkId, variant: Partial<NetworkChoice> = {}): string | null {
  return printedNote(countedNetwork({ ...choiceOf(id), ...variant }, words), printed, words);
}

test.each<[PaperNetworkId, string]>([
  ['plain-34', '3.6'],
  ['resnet-18', '1.8'],
  ['resnet-34', '3.6'],
  ['resnet-50', '3.8'],
  ['resnet-101', '7.6'],
  ['resnet-152', '11.3'],
  ['vgg-16', '15.3'],
  ['vgg-19', '19.6'],
  ['residual-20', '0.27'],
  ['residual-110', '1.7'],
  ['residual-1202', '19.4'],
])('for %s the paper prints %s', (id, digits) => expect(printed[id]?.digits).toBe(digits));

test('every printed figure but two is our count, rounded', () => {
  const verdicts = Object.entries(printed).map(([id, figure]) => {
    const { account } = countedNetwork(choiceOf(id as PaperNetworkId), words);
    return [id, verdictOn(account[figure.measure], figure)] as const;
  });
  expect(verdicts.filter(([, verdict]) => verdict !== 'rounds')).toEqual([
    ['resnet-50', 'cuts'],
    ['vgg-16', 'differs'],
  ]);
});

test('where a count does not round to the printed figure, the note says what does', () => {
  expect(noteOn('resnet-50')).toMatch(/3,857,973,248.*Cut after the first decimal.*152 layers/);
  expect(noteOn('resnet-50', { stridePosition: '3x3' })).toMatch(/4,089,184,256.*nearer to ResNet-50.*3,857,973,248/);
  expect(noteOn('resnet-34', { shortcut: 'projection-when-widening' })).toMatch(
    /3,663,761,408.*fits ResNet-34 \(option A\), with 3,644,493,824/,
  );
  expect(noteOn('vgg-16')).toMatch(/15,470,264,320.*convolutions alone, with 15,346,630,656/);
  expect(noteOn('residual-56', { shortcut: 'projection-when-widening' })).toMatch(/855,770.*853,018/);
});

test('of a network of the reader’s own the paper prints nothing', () => {
  const own = countedNetwork({ ...choiceOf('resnet-50'), network: 'own' }, words);
  expect(printedNote(own, printed, words)).toBeNull();
  expect(printedWords(own, printed, words)).toBe('nothing');
});
