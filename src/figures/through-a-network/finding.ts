import type { ShownTrace } from './choice.ts';
import { probabilitiesOf } from './trace.ts';
import type { LiveWords } from './words/live.ts';

/** Index of the class that the network takes the image for, and how probable it holds it. */
export function answerOf({ trace }: Pick<ShownTrace, 'trace'>): readonly [answer: number, probability: number] {
  const probabilities = probabilitiesOf(trace);
  const most = Math.max(...probabilities);
  return [probabilities.indexOf(most), most];
}

/** The answer as it falls, in a sentence. */
export function findingOf(shown: ShownTrace, words: LiveWords): string {
  const { kind, spec, classes, label } = shown;
  const [answer, probability] = answerOf(shown);
  return words.finding(kind, spec.depth, classes[label]!, classes[answer]!, probability);
}

/** How maps are halved and doubled from stage to stage. */
export function halvingOf({ spec }: Pick<ShownTrace, 'spec'>, words: LiveWords): string {
  return words.halving(spec.stages.map(({ featureMapSize, filters }) => ({ featureMapSize, channels: filters })));
}
