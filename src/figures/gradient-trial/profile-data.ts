import type { RunResult } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { powersAround } from './border.ts';
import type { ProfileChartData, ProfileLine } from './profile-chart.ts';
import { isOfKind, layersOf, medianProfile, profilesAt } from './profiles.ts';
import { trialTimes } from './trial-experiments.ts';
import type { TrialSettings } from './trial-study.ts';
import type { GradientTrialStrings } from './words.ts';

/** Of the weighted layers all are convolutions but the last. */
const convolutionsOf = (depth: number) => depth - 1;

/** All that the charts are drawn from. */
export interface TrialPicture {
  /** Of the depth and the BN that are chosen; empty until they are here, and where other images are set. */
  readonly recorded: readonly RunResult[];
  /** Twins of one seed; empty while none train. */
  readonly live: readonly RunResult[];
  readonly settings: TrialSettings;
}

type Words = GradientTrialStrings;

/** An axis holds at most this many powers of ten of what is not shown. */
const mostPowers = 9;

/**
 * The same at every time and for both charts, so that what grows is seen to grow; but where gradients go beyond all
 * bounds at some time, that of the lines that are shown.
 */
function domainOf({ recorded, live, settings }: TrialPicture): readonly [number, number] {
  const domainAt = (times: readonly number[]) =>
    powersAround(times.flatMap((time) => profilesAt([...recorded, ...live], time, settings.quantity).flat()));
  const [low, high] = domainAt(trialTimes);
  return high / low > 10 ** mostPowers ? domainAt([0, settings.time]) : [low, high];
}

interface LineWanted {
  readonly runs: readonly RunResult[];
  readonly time: number;
  readonly role: ProfileLine['role'];
  readonly name: string | null;
}

function linesOf({ runs, time, role, name }: LineWanted, settings: TrialSettings): readonly ProfileLine[] {
  const profiles = profilesAt(runs, time, settings.quantity);
  const median = medianProfile(profiles);
  return median ? [{ role, name, median, runs: profiles }] : [];
}

/** Initialisation in dashes under what is shown; where a twin trains live, the recorded runs of the time behind it. */
function wantedLines(
  kind: NetworkKind,
  { recorded, live, settings }: TrialPicture,
  words: Words,
): readonly LineWanted[] {
  const { time } = settings;
  const { first, moment, live: liveName } = words.chart;
  const own = (runs: readonly RunResult[]) => runs.filter((run) => isOfKind(run, kind));
  const isLive = profilesAt(own(live), time, settings.quantity).length > 0;
  const shown = isLive
    ? { runs: own(live), time, role: 'shown', name: liveName(time) }
    : { runs: own(recorded), time, role: 'shown', name: time === 0 ? first : moment(time) };
  const reference = { runs: own(recorded.length > 0 ? recorded : live), time: 0, role: 'first', name: first };
  return [
    ...(time === 0 ? [] : [reference as LineWanted]),
    ...(isLive ? [{ runs: own(recorded), time, role: 'behind', name: null } as const] : []),
    shown as LineWanted,
  ];
}

/** What the chart of one kind of network shows; `readable`: point by point. */
export function profileDataOf(
  kind: NetworkKind,
  picture: TrialPicture,
  words: Words,
  readable: boolean,
): ProfileChartData {
  const { depth, batchNorm, quantity, time } = picture.settings;
  const network = words.panel(kind, depth, batchNorm);
  const layers = layersOf([...picture.recorded, ...picture.live]);
  const read = (layer: number, value: number) => words.chart.read(network, layer, layers[layer - 1] ?? '', value, time);
  return {
    kind,
    label: words.chart.label(network, quantity),
    lines: wantedLines(kind, picture, words).flatMap((wanted) => linesOf(wanted, picture.settings)),
    layers: layers.length || convolutionsOf(depth),
    domain: domainOf(picture),
    yLabel: words.chart.axis[quantity],
    read: readable ? read : null,
  };
}
