import { median } from '../../charts/median.ts';
import { decayAlone } from './study/decay-alone.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import type { LayerResponse } from '../../experiment/measurements.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { kindOf } from '../../live-figure/shown-run.ts';

/** The recorded runs of one network, one a seed. */
export interface RespondingNetwork {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly runs: readonly SampledRun[];
}

/** How the twins of one depth compare; counts and medians are those of the middle seed. */
export interface TwinReading {
  readonly depth: number;
  /** Median response of a network's layers. */
  readonly plain: number;
  readonly residual: number;
  readonly layers: number;
  /** Layers in which the residual net responds less strongly than its plain twin. */
  readonly weakerLayers: number;
  /** How the medians of all residual runs lie to those of all plain ones. */
  readonly verdict: 'weaker' | 'stronger' | 'overlapping';
}

export interface ResponsesReading {
  readonly networks: readonly RespondingNetwork[];
  readonly twins: readonly TwinReading[];
  /** Of the residual nets, the shallowest first: median response of all layers, and of each block's first and last. */
  readonly byDepth: readonly {
    readonly depth: number;
    readonly median: number;
    readonly firstLayers: number;
    readonly lastLayers: number;
  }[];
  /** Whether the deeper residual net has the smaller median at every seed. */
  readonly fallsWithDepth: boolean;
  /** Of a layer's response, the part that its scales alone account for: the middle one of all layers and runs, a fraction. */
  readonly scaleShare: number;
  /** What weight decay alone would have left of BN's scales. */
  readonly decayed: number;
}

/** Of a run's trained network. Throws where they were not measured. */
export function responsesIn({ measurements, experiment }: SampledRun): readonly LayerResponse[] {
  const last = measurementsOf(measurements, 'responses').at(-1);
  if (last) return last.layers;
  throw new Error(
    `no responses in the recorded run of depth ${experiment.network.depth} (npm run record -- trained-to-the-end)`,
  );
}

/** The median response of a run's layers, or of those that `chosen` names. */
export function strengthOf(run: SampledRun, chosen: (layer: string) => boolean = () => true): number {
  const responses = responsesIn(run).filter(({ layer }) => chosen(layer));
  return median(responses.map(({ responseStd }) => responseStd))!;
}

const middleOf = (values: readonly number[]) => median(values)!;
const strengthsOf = ({ runs }: RespondingNetwork) => runs.map((run) => strengthOf(run));

/** Plain nets first, each kind from the shallowest to the deepest. */
function networksOf(runs: readonly SampledRun[]): readonly RespondingNetwork[] {
  const groups = Map.groupBy(runs, (run) => `${kindOf(run)}-${run.experiment.network.depth}`);
  const networks = [...groups.values()].map((own) => {
    return { kind: kindOf(own[0]!), depth: own[0]!.experiment.network.depth, runs: own };
  });
  return networks.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.depth - b.depth);
}

function weakerLayersOf(plain: SampledRun, residual: SampledRun): number {
  const own = responsesIn(plain);
  return responsesIn(residual).filter(({ responseStd }, index) => responseStd < own[index]!.responseStd).length;
}

function twinReading(plain: RespondingNetwork, residual: RespondingNetwork): TwinReading {
  const [ofPlain, ofResidual] = [strengthsOf(plain), strengthsOf(residual)];
  const twinOf = (run: SampledRun) => {
    const twin = plain.runs.find(({ experiment }) => experiment.seed === run.experiment.seed);
    if (!twin) throw new Error(`no plain twin of seed ${run.experiment.seed} at depth ${plain.depth}`);
    return twin;
  };
  const isWeaker = Math.max(...ofResidual) < Math.min(...ofPlain);
  const isStronger = Math.min(...ofResidual) > Math.max(...ofPlain);
  return {
    depth: plain.depth,
    plain: middleOf(ofPlain),
    residual: middleOf(ofResidual),
    layers: responsesIn(plain.runs[0]!).length,
    weakerLayers: middleOf(residual.runs.map((run) => weakerLayersOf(twinOf(run), run))),
    verdict: isWeaker ? 'weaker' : isStronger ? 'stronger' : 'overlapping',
  };
}

function falls(networks: readonly RespondingNetwork[]): boolean {
  return networks.slice(1).every((deeper, index) => {
    const shallower = strengthsOf(networks[index]!);
    return strengthsOf(deeper).every((strength, seed) => strength < shallower[seed]!);
  });
}

/** What the responses of recorded runs show, for a caption that claims no more. */
export function responsesReading(runs: readonly SampledRun[]): ResponsesReading {
  const networks = networksOf(runs);
  const [plain, residual] = (['plain', 'residual'] as const).map((kind) => networks.filter((one) => one.kind === kind));
  const twinned = plain!.flatMap((net) =>
    residual!.filter(({ depth }) => depth === net.depth).map((twin) => [net, twin] as const),
  );
  const middleStrength = (net: RespondingNetwork, chosen?: (layer: string) => boolean) =>
    middleOf(net.runs.map((run) => strengthOf(run, chosen)));
  return {
    networks,
    twins: twinned.map(([net, twin]) => twinReading(net, twin)),
    byDepth: residual!.map((net) => ({
      depth: net.depth,
      median: middleStrength(net),
      firstLayers: middleStrength(net, (layer) => layer.endsWith('conv1')),
      lastLayers: middleStrength(net, (layer) => layer.endsWith('conv2')),
    })),
    fallsWithDepth: falls(residual!),
    scaleShare: middleOf(runs.flatMap(responsesIn).map(({ responseStd, scale }) => scale / responseStd)),
    decayed: decayAlone(runs[0]!.experiment.training),
  };
}
