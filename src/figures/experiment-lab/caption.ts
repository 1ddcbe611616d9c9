import type { Caption } from '../../live-figure/caption.ts';
import type { SweepPicture } from './picture.ts';
import { bandsOf } from './sweep-bands.ts';
import type { SweepBand } from './sweep-bands.ts';
import type { LabWords } from './words.ts';

/** How plain and residual networks lie to each other at one place. */
export interface PlaceGap {
  readonly x: SweepBand['x'];
  readonly facet: SweepBand['facet'];
  /** Of the medians, plain less residual; a fraction. */
  readonly gap: number;
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

function ofGaps(gaps: readonly PlaceGap[], picture: SweepPicture, words: LabWords['caption']): Caption {
  const largest = gaps.reduce((most, own) => (Math.abs(own.gap) > Math.abs(most.gap) ? own : most));
  const where = (seeds: PlaceGap['seeds']) => gaps.filter((own) => own.seeds === seeds);
  const [beyond, within] = [where('beyond'), where('within')];
  return {
    headline: words.largestGap(picture, largest, picture.error),
    rest: [
      ...(beyond.length > 0 ? [words.beyond(picture, beyond, gaps.length)] : []),
      ...(within.length > 0 ? [words.within(picture, within, gaps.length)] : []),
      ...(beyond.length + within.length === 0 ? [words.oneSeed] : []),
    ],
  };
}

function ofOneKind(bands: readonly SweepBand[], picture: SweepPicture, words: LabWords['caption']): Caption {
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

/** What the chart shows, in words: where plain and residual networks part by more than seeds do, and where not. */
export function labCaption(
  picture: SweepPicture,
  words: LabWords['caption'],
  { own, isAugmented }: Conditions = { own: null, isAugmented: false },
): Caption {
  const bands = spokenBands(picture);
  if (bands.length === 0) return { headline: [words.nothing], rest: [] };
  const gaps = gapsOf(picture);
  const caption = gaps.length > 0 ? ofGaps(gaps, picture, words) : ofOneKind(bands, picture, words);
  const going = picture.points.filter(({ state }) => state === 'running').length;
  const diverged = picture.points.filter(({ state }) => state === 'diverged').length;
  return {
    ...caption,
    rest: [
      ...caption.rest,
      ...(diverged > 0 ? [words.diverged(diverged)] : []),
      ...(going > 0 ? [words.going(going)] : []),
      ...(picture.points.some(({ pale }) => pale) ? [words.pale] : []),
      ...(own === null ? [] : [words.onOwn(own)]),
      ...(isAugmented ? [words.augmented] : []),
    ],
  };
}
