import type { SignalChartData, SignalLines, SignalWay } from './chart.ts';
import { expectedDeviations, expectedGradientNorms } from './study/expectation.ts';
import type { SignalResult } from './study/export.ts';
import type { SignalNetwork, SignalProfile } from './study/networks.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { addendLines } from './addend-lines.ts';
import { mediansOf, pointsOf, profilesOf } from './profile-points.ts';
import type { SignalPairData } from './pair.ts';

/** Which of the networks are shown; `addends` are the residual ones, with F(x) beside x. */
export type ShownKinds = NetworkKind | 'both' | 'addends';

export function isShown(kind: NetworkKind, shown: ShownKinds): boolean {
  return shown === 'both' || kind === (shown === 'addends' ? 'residual' : shown);
}

const sizesOf: Readonly<Record<SignalWay, (profile: SignalProfile) => readonly number[]>> = {
  forward: ({ deviations }) => deviations,
  backward: ({ gradientNorms }) => gradientNorms,
};
const expectedOf = { forward: expectedDeviations, backward: expectedGradientNorms } as const;

/** What a network does on one of the two ways, in the median over its seeds. */
export function medianSizes(result: SignalResult, network: SignalNetwork, way: SignalWay): readonly number[] {
  return mediansOf(profilesOf(result, network).map(sizesOf[way]));
}

function linesOf(result: SignalResult, network: SignalNetwork, way: SignalWay): SignalLines {
  const expected = expectedOf[way](network, result.settings);
  return {
    kind: network.kind,
    seeds: profilesOf(result, network).map((profile) => pointsOf(sizesOf[way](profile))),
    median: pointsOf(medianSizes(result, network, way)),
    expected: expected && pointsOf(expected),
  };
}

/**
 * What the pair of charts with or without BN shows; there is at least one profile of every network. Signal and gradient
 * are drawn to one scale. F(x) beside x has its own, on which they can be told apart; the gradient below keeps that which
 * it has beside plain networks.
 */
export function signalPairData(result: SignalResult, batchNorm: boolean, shown: ShownKinds): SignalPairData {
  const { layers } = result.settings;
  const kinds = networkKinds.filter((kind) => isShown(kind, shown));
  const dataOf = (way: SignalWay): SignalChartData => {
    return { batchNorm, way, lines: kinds.map((kind) => linesOf(result, { kind, batchNorm }, way)), layers };
  };
  const [forward, backward] = [dataOf('forward'), dataOf('backward')];
  if (shown === 'addends') {
    const plain = linesOf(result, { kind: 'plain', batchNorm }, 'backward');
    const lines = addendLines(result, batchNorm);
    return { batchNorm, forward: { ...forward, lines }, backward: { ...backward, scaledWith: [plain] } };
  }
  return {
    batchNorm,
    forward: { ...forward, scaledWith: backward.lines },
    backward: { ...backward, scaledWith: forward.lines },
  };
}
