import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { median } from '../../charts/median.ts';
import { placeOfBlock, stagesOf } from '../../live-figure/network-map/network-map.ts';
import { responseDomain } from './chart.ts';
import type { ResponseRun } from './chart.ts';
import { recordedResponses as reading } from './recorded.ts';
import { responsesIn } from './reading.ts';
import { words } from './words.ts';
import { blockOfLayer, widestBlock } from './zigzag.ts';

const { networks } = reading;

/** Every recorded run, its layers in order. */
const drawn = networks.flatMap(({ kind, depth, runs }) =>
  runs.map((run): ResponseRun => {
    const responses = responsesIn(run).map(({ responseStd }) => responseStd);
    return { kind, depth, seed: run.experiment.seed, responses };
  }),
);
const sorted = drawn.map((run) => ({ ...run, responses: run.responses.toSorted((a, b) => b - a) }));
const domain = responseDomain(drawn.flatMap(({ responses }) => responses));
/** The sorted lines differ most where they are low; the strongest layers are seen in the panels above. */
const nearOne = [domain[0], 2] as const;
export const comparedDepths = reading.twins.map(({ depth }) => depth);
const layersOf = (runs: readonly ResponseRun[]) => Math.max(...runs.map(({ responses }) => responses.length));

const ofKind = (kind: ResponseRun['kind']) => drawn.filter((run) => run.kind === kind);
const inOrder = { xLabel: words.orderAxis, nameRows: 1, domain, floor: reading.decayed };
const bySize = { xLabel: words.sortedAxis, nameRows: 2, domain: nearOne, floor: reading.decayed };
const twins = sorted.filter(({ depth }) => comparedDepths.includes(depth));
const residual = sorted.filter(({ kind }) => kind === 'residual');

/** The panels with every seed. Those of one row have one x axis where they show the same order. */
export const panels = [
  { name: 'plain', runs: ofKind('plain'), layers: layersOf(drawn), ...inOrder },
  { name: 'residual', runs: ofKind('residual'), layers: layersOf(drawn), ...inOrder },
  { name: 'twins', runs: twins, layers: layersOf(twins), ...bySize },
  { name: 'depths', runs: residual, layers: layersOf(residual), ...bySize },
] as const;

/** The middle of the seeds of the deepest twins: what the panels with every seed show is seen here first. */
const deepestTwins = Math.max(...comparedDepths);
const middles = networks
  .filter(({ depth }) => depth === deepestTwins)
  .map(({ kind, depth, runs }): ResponseRun => {
    const all = runs.map((run) => responsesIn(run).map(({ responseStd }) => responseStd));
    return { kind, depth, seed: 0, responses: all[0]!.map((_, layer) => median(all.map((own) => own[layer]!))!) };
  });
const marked = widestBlock(middles.find(({ kind }) => kind === 'residual')!.responses, words.zigzag);

/** The first panel, with the block whose two layers lie furthest apart marked in it. */
export const firstPanel = {
  runs: middles,
  layers: layersOf(middles),
  xLabel: words.orderAxis,
  nameRows: 2,
  // With room under the lines for the name of a layer.
  domain: [0.6 * domain[0], domain[1]] as const,
  floor: reading.decayed,
  marked,
};

const deepTwin = networks.find(({ kind, depth }) => kind === 'residual' && depth === deepestTwins)!.runs[0]!;
const stages = stagesOf(drawnNetwork(deepTwin.experiment));
/** The network whose block is marked, with that block lit. */
export const markedPlace = { stages, lit: [placeOfBlock(stages, blockOfLayer(marked[0]!.layer))] };
