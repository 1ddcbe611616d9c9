import { formatFact } from '../../live-figure/fact-text.ts';
import { fact } from '../../paper/facts.ts';
import type { FactId } from '../../paper/facts.ts';
import type { PrintedPair } from './pairs.ts';

/** The first number of a value: 6.61 of `6.61±0.16`, 0.1 of `below 0.1`. */
function firstNumber(id: FactId): number {
  const { value } = fact(id);
  const [text] = /\d+(\.\d+)?/.exec(String(value)) ?? [];
  if (text === undefined) throw new Error(`no number in ${id}: ${JSON.stringify(value)}`);
  return Number(text);
}

/** ResNet-110 and ResNet-1202 on CIFAR-10, as the paper prints them (Sec. 4.2, Table 6). */
export const printedPair: PrintedPair = {
  trainingBound: firstNumber('s42-1202-training'),
  training: formatFact(fact('s42-1202-training')),
  best: firstNumber('s42-643'),
  mean: firstNumber('s42-661'),
  meanAs: formatFact(fact('s42-661')),
  deep: firstNumber('s42-1202'),
  deepAs: formatFact(fact('s42-1202')),
};
