import type { DepthPoint } from '../../charts/depth-point.ts';
import { median } from '../../charts/median.ts';
import { describeData } from '../../experiment/describe-data.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { findingsOf } from '../../live-figure/finding.ts';
import type { KindFinding } from '../../live-figure/finding.ts';
import type { EndedRun } from './ended-run.ts';
import { isSame } from './study/questions.ts';
import type { Panel } from './study/questions.ts';

/** What one kind of network shows at one setting. */
export interface KindReading extends KindFinding {
  /** The shallowest depth from which on every run ends above every run of the shallowest networks; null without one. */
  readonly risesFrom: number | null;
  /** Depths, ascending, at which the median run has not learnt to tell the classes, or every run diverged. */
  readonly atChance: readonly number[];
  readonly runs: number;
  readonly diverged: number;
}

export interface PanelReading {
  readonly panel: Panel;
  readonly depths: readonly number[];
  readonly plain: KindReading;
  readonly residual: KindReading;
}

/** An error this close to that of a guess, a fraction, is chance: three standard deviations of it over 400 images. */
const nearChance = 0.045;

function chanceOf({ experiment }: EndedRun): number {
  return 1 - 1 / describeData(experiment.data).classes;
}

/** A run after the iterations of a panel; one that diverged before has the error that it had until then. */
function pointOf({ experiment, points }: EndedRun, iterations: number): DepthPoint | undefined {
  const { network, seed } = experiment;
  const reached = points.find(({ iteration }) => iteration === iterations);
  const error = (reached ?? points.at(-1))?.trainingError;
  if (error === undefined) return undefined;
  const kind = network.residual ? 'residual' : 'plain';
  return { depth: network.depth, kind, seed, error, state: reached ? 'final' : 'diverged' };
}

/** The runs of a panel. */
function runsOf(runs: readonly EndedRun[], { setting }: Panel): readonly EndedRun[] {
  return runs.filter(({ experiment: { network, training } }) => {
    return isSame({ ...network, batchSize: training.batchSize }, setting);
  });
}

/** Training errors against depth, at the setting of a panel and after its iterations. */
export function pointsOf(runs: readonly EndedRun[], panel: Panel): readonly DepthPoint[] {
  return runsOf(runs, panel).flatMap((run) => pointOf(run, panel.iterations) ?? []);
}

const depthsOf = (points: readonly DepthPoint[]) =>
  [...new Set(points.map(({ depth }) => depth))].toSorted((a, b) => a - b);

const errorsAt = (points: readonly DepthPoint[], depth: number) =>
  points.filter((point) => point.depth === depth && point.state === 'final').map(({ error }) => error);

function risesFrom(points: readonly DepthPoint[]): number | null {
  const [shallowest, ...deeper] = depthsOf(points.filter(({ state }) => state === 'final'));
  if (shallowest === undefined) return null;
  const highest = Math.max(...errorsAt(points, shallowest));
  const lastNotAbove = deeper.findLastIndex((depth) => Math.min(...errorsAt(points, depth)) <= highest);
  return deeper[lastNotAbove + 1] ?? null;
}

function kindReading(points: readonly DepthPoint[], kind: NetworkKind, chance: number): KindReading {
  const own = points.filter((point) => point.kind === kind);
  const [finding] = findingsOf(own);
  if (!finding) throw new Error(`no ${kind} run of this setting has ended`);
  return {
    ...finding,
    risesFrom: risesFrom(own),
    atChance: depthsOf(own).filter((depth) => (median(errorsAt(own, depth)) ?? 1) > chance - nearChance),
    runs: own.length,
    diverged: own.filter(({ state }) => state === 'diverged').length,
  };
}

/** What the runs show at a panel. Throws where none of a kind has ended. */
export function readPanel(runs: readonly EndedRun[], panel: Panel): PanelReading {
  const points = pointsOf(runs, panel);
  const chance = chanceOf(runs[0]!);
  const [plain, residual] = networkKinds.map((kind) => kindReading(points, kind, chance));
  return { panel, depths: depthsOf(points), plain: plain!, residual: residual! };
}
