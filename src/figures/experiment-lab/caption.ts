import type { Caption } from '../../live-figure/caption.ts';
import type { SweepPicture } from './picture.ts';
import { bandsOf } from './sweep-bands.ts';
import type { SweepBand } from './sweep-bands.ts';
import type { Activity } from './activity.ts';
import type { DrawnWords } from './words/drawn.ts';

/** How plain and residual networks lie to each other at one place. */
export interface PlaceGap {
  readonly x: SweepBand['x'];
  readonly facet: SweepBand['facet'];
  /** Plain less residual, of the medians where there are several seeds; a fraction. */
  readonly gap: number;
  /** Whether one of them is a median over several seeds. */
  readonly isMedian: boolean;
  /** `beyond`: every seed of one kind lies above every seed of the other; null with a seed alone. */
  readonly seeds: 'beyond' | 'within' | null;
}

function gapAt(plain: SweepBand, residual: SweepBand): PlaceGap {
  const isApart = plain.lowest > residual.highest || residual.lowest > plain.highest;
  const hasSeeds = plain.seeds > 1 && residual.seeds > 1;
  return {
    x: plain.x,
    facet: plain.facet,
    gap: plain.median - residual.median,
    isMedian: plain.seeds > 1 || residual.seeds > 1,
    seeds: hasSeeds ? (isApart ? 'beyond' : 'within') : null,
  };
}

/** What is spoken of: the reader's runs, or recorded ones while there are none. */
function spokenBands(picture: SweepPicture): readonly SweepBand[] {
  const bands = bandsOf(picture);
  const own = bands.filter(({ pale }) => !pale);
  return own.length > 0 ? own : bands;
}

/** Where both kinds have ended. */
export function gapsOf(picture: SweepPicture): readonly PlaceGap[] {
  const bands = spokenBands(picture);
  return bands.flatMap((plain) => {
    if (plain.kind !== 'plain') return [];
    const residual = bands.find(({ kind, x, facet }) => kind === 'residual' && x === plain.x && facet === plain.facet);
    return residual ? [gapAt(plain, residual)] : [];
  });
}

function ofGaps(gaps: readonly PlaceGap[], picture: SweepPicture, words: DrawnWords['caption']): Caption {
  const largest = gaps.reduce((most, own) => (Math.abs(own.gap) > Math.abs(most.gap) ? own : most));
  const where = (seeds: PlaceGap['seeds']) => gaps.filter((own) => own.seeds === seeds);
  const [beyond, within] = [where('beyond'), where('within')];
  return {
    headline: words.largestGap(picture, largest),
    rest: [
      ...(beyond.length > 0 ? [words.beyond(picture, beyond, gaps.length)] : []),
      ...(within.length > 0 ? [words.within(picture, within, gaps.length)] : []),
      ...(beyond.length + within.length === 0 ? [words.oneSeed] : []),
    ],
  };
}

function ofOneKind(bands: readonly SweepBand[], picture: SweepPicture, words: DrawnWords['caption']): Caption {
  const sorted = bands.toSorted((one, other) => one.median - other.median);
  const [best, worst] = [sorted[0]!, sorted.at(-1)!];
  if (best === worst) return { headline: words.single(picture, best), rest: best.seeds > 1 ? [] : [words.oneSeed] };
  const isApart = worst.lowest > best.highest;
  const hasSeeds = best.seeds > 1 && worst.seeds > 1;
  return {
    headline: words.fromTo(picture, best, worst),
    rest: [hasSeeds ? (isApart ? words.apart : words.overlapping) : words.oneSeed],
  };
}

/** What runs have been trained on and how, beside what is varied. */
export interface Conditions {
  /** Data of the reader's, by name; null for images of the site. */
  readonly own: string | null;
  readonly isAugmented: boolean;
}

/** What of the picture is being trained, and how many runs of it have a worker. */
export interface InHand {
  readonly activity: Activity | null;
  readonly count: number;
}

/** While no run has ended well: whether one is on its way, and whether any has ended at all. */
function beforeTheFirst(hasDiverged: boolean, { activity }: InHand, words: DrawnWords['caption']): Caption {
  if (activity) return { headline: [words.noneEnded[activity]], rest: [] };
  return { headline: [hasDiverged ? words.allDiverged : words.nothing], rest: [] };
}

function ofBands(bands: readonly SweepBand[], picture: SweepPicture, words: DrawnWords['caption']): Caption {
  const gaps = gapsOf(picture);
  return gaps.length > 0 ? ofGaps(gaps, picture, words) : ofOneKind(bands, picture, words);
}

/** What the chart shows, in words: where plain and residual networks part by more than seeds do, and where not. */
export function labCaption(
  picture: SweepPicture,
  words: DrawnWords['caption'],
  { own, isAugmented }: Conditions = { own: null, isAugmented: false },
  inHand: InHand = { activity: null, count: 0 },
): Caption {
  const bands = spokenBands(picture);
  const diverged = picture.points.filter(({ state }) => state === 'diverged').length;
  const caption = bands.length > 0 ? ofBands(bands, picture, words) : beforeTheFirst(diverged > 0, inHand, words);
  const isTrained = bands.length + diverged + inHand.count > 0;
  return {
    ...caption,
    rest: [
      ...caption.rest,
      ...(diverged > 0 ? [words.diverged(diverged)] : []),
      ...(inHand.count > 0 ? [words.inHand(inHand.count, inHand.activity)] : []),
      ...(picture.points.some(({ pale }) => pale) ? [words.pale] : []),
      ...(own === null || !isTrained ? [] : [words.onOwn(own)]),
      ...(isAugmented && isTrained ? [words.augmented] : []),
    ],
  };
}
