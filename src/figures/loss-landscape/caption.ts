import { median } from '../../charts/median.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { recordedPlanes, startingTwins, statistics } from './landscape-plan.ts';
import type { Statistics } from './landscape-plan.ts';
import type { LandscapeRecord } from './landscape-record.ts';
import { doublingSteps, lossOfCentre, recordedTwins } from './plane.ts';
import type { LandscapeWords } from './words/recorded.ts';

/** What is said of one kind of network: the median over all ways of all planes, and the range. */
export interface Doubling {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function doublingOf(record: LandscapeRecord, kind: NetworkKind, own: Statistics): Doubling {
  const steps = recordedPlanes.flatMap((pair) => doublingSteps(recordedTwins(record, pair, own)[kind]));
  return { median: median(steps)!, least: Math.min(...steps), most: Math.max(...steps) };
}

/** The loss of the networks as trained, the median of the pairs. */
export function centreOf(record: LandscapeRecord, kind: NetworkKind): number {
  return median(recordedPlanes.map((pair) => lossOfCentre(recordedTwins(record, pair, 'asTrained')[kind])))!;
}

/** Of guessing: each of ten classes alike. */
const guessing = Math.log(10);

/** So many times as far the loss must take to double before one basin counts as wider than the other. */
const clearlyWider = 1.1;

/** Which of two lie further out at every plane: null where the planes of the record do not agree. */
export function widerKind(record: LandscapeRecord, own: Statistics): NetworkKind | null {
  const wider = recordedPlanes.map((pair) => {
    const [plain, residual] = networkKinds.map((kind) =>
      median(doublingSteps(recordedTwins(record, pair, own)[kind]))!,
    );
    if (Math.max(plain!, residual!) < clearlyWider * Math.min(plain!, residual!)) return null;
    return plain! > residual! ? 'plain' : 'residual';
  });
  return wider.every((kind) => kind === wider[0]) ? wider[0]! : null;
}

/** What the record shows, in words that claim no more. */
export function landscapeCaption(record: LandscapeRecord, words: LandscapeWords): Caption {
  const { caption } = words;
  const [asTrained, remeasured] = statistics.map((own) => ({
    wider: widerKind(record, own),
    plain: doublingOf(record, 'plain', own),
    residual: doublingOf(record, 'residual', own),
  }));
  return {
    headline: caption.doubling(asTrained!, recordedPlanes.length, startingTwins[0]!.training.iterations),
    rest: [
      caption.centres(centreOf(record, 'plain'), centreOf(record, 'residual'), guessing),
      caption.remeasured(remeasured!),
      caption.limits,
    ],
  };
}
