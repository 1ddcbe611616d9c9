import type { SignalChartData, SignalLines, SignalPoint } from './chart.ts';
import { median } from '../../charts/median.ts';
import { expectedDeviations } from './study/expectation.ts';
import type { SignalResult } from './study/export.ts';
import { layersPerBlock } from './study/networks.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';

/** Which of the networks are shown. */
export type ShownKinds = NetworkKind | 'both';

const pointsOf = (deviations: readonly number[]): readonly SignalPoint[] =>
  deviations.map((deviation, blocks) => ({ layer: layersPerBlock * blocks, deviation }));

function linesOf({ settings, profiles }: SignalResult, kind: NetworkKind, batchNorm: boolean): SignalLines {
  const own = profiles.filter((profile) => profile.kind === kind && profile.batchNorm === batchNorm);
  const middle = own[0]!.deviations.map((_, index) => median(own.map(({ deviations }) => deviations[index]!))!);
  const expected = expectedDeviations({ kind, batchNorm }, settings);
  return {
    kind,
    seeds: own.map(({ deviations }) => pointsOf(deviations)),
    median: pointsOf(middle),
    expected: expected && pointsOf(expected),
  };
}

/** What the chart with or without BN shows; there is at least one profile of every network. */
export function signalChartData(result: SignalResult, batchNorm: boolean, shown: ShownKinds): SignalChartData {
  const kinds = networkKinds.filter((kind) => shown === 'both' || kind === shown);
  const lines = kinds.map((kind) => linesOf(result, kind, batchNorm));
  return { batchNorm, lines, layers: result.settings.layers };
}
