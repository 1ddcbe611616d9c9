import { expectedDeviations } from './study/expectation.ts';
import type { SignalResult } from './study/export.ts';
import { signalNetworks } from './study/networks.ts';
import type { SignalNetwork, SignalProfile } from './study/networks.ts';
import { gainOf } from './study/settings.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { addendSentences, growthSentences, healthSentence } from './health-sentences.ts';
import { isShown } from './lines.ts';
import type { ShownKinds } from './lines.ts';
import type { CaptionWords } from './words/caption.ts';
import type { HealthWords } from './words/health.ts';

/** The factor by which a block multiplies the variance, in the geometric mean over all blocks. */
export function varianceFactor({ deviations }: SignalProfile): number {
  return (deviations.at(-1)! / deviations[0]!) ** (2 / (deviations.length - 1));
}

/** The least and the greatest of these factors among residual networks without BN. */
export function varianceFactorRange({ profiles }: SignalResult): readonly [least: number, greatest: number] {
  const factors = profiles.filter(({ kind, batchNorm }) => kind === 'residual' && !batchNorm).map(varianceFactor);
  return [Math.min(...factors), Math.max(...factors)];
}

/** What one of the four networks does, as a sentence in parts. */
function sentenceOf(
  { settings, profiles }: SignalResult,
  network: SignalNetwork,
  words: CaptionWords,
): readonly CaptionPart[] {
  const { kind, batchNorm } = network;
  const own = profiles.filter((profile) => profile.kind === kind && profile.batchNorm === batchNorm);
  const ends = own.map(({ deviations }) => deviations.at(-1)!);
  const predicted = expectedDeviations(network, settings)?.at(-1) ?? null;
  const start = [words.networks(batchNorm), { kind }] as const;
  if (predicted === null) return [...start, words.unpredicted(ends, own.map(varianceFactor))];
  if (batchNorm && kind === 'plain') {
    return [...start, words.flat(own.flatMap(({ deviations }) => deviations.slice(1)))];
  }
  return [...start, words.predicted[kind](ends, predicted)];
}

/** What the figure shows, in words: first which network of the paper's kind is healthy, then the numbers. */
export function signalCaption(
  result: SignalResult,
  shown: ShownKinds,
  words: CaptionWords,
  health: HealthWords,
): Caption {
  const { settings, profiles } = result;
  const seeds = new Set(profiles.map(({ seed }) => seed)).size;
  const networks = signalNetworks.filter(({ kind }) => isShown(kind, shown));
  return {
    headline: healthSentence(result, { shown, batchNorm: true }, health),
    rest: [
      ...growthSentences(result, { shown, batchNorm: true }, health),
      ...healthSentence(result, { shown, batchNorm: false }, health),
      ...growthSentences(result, { shown, batchNorm: false }, health),
      ...addendSentences(result, shown, health),
      words.headline(settings.layers, settings.gainPercent, gainOf(settings), seeds),
      ...networks.flatMap((network) => sentenceOf(result, network, words)),
    ],
  };
}
