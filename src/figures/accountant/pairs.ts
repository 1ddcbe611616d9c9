import { choiceOf } from './choice.ts';
import type { NetworkChoice } from './choice.ts';

type Pair = readonly [NetworkChoice, NetworkChoice];

/** Two networks whose comparison the paper makes, or asks for. */
export const pairs = {
  vgg: [choiceOf('vgg-19'), choiceOf('resnet-34')],
  shortcuts: [choiceOf('plain-34'), choiceOf('resnet-34')],
  bottleneck: [choiceOf('resnet-34'), choiceOf('resnet-50')],
  deepest: [choiceOf('vgg-16'), choiceOf('resnet-152')],
  thousand: [choiceOf('residual-110'), choiceOf('residual-1202')],
} as const satisfies Readonly<Record<string, Pair>>;

export type PairName = keyof typeof pairs;

export const pairNames = Object.keys(pairs) as readonly PairName[];
