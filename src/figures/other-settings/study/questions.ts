import { asked, iterations, iterationsForEqualImages, ownSetting } from './experiments.ts';
import type { Setting } from './experiments.ts';

/** `images`: batch sizes once more, after equally many images instead of equally many iterations. */
export const questions = ['width', 'batchNorm', 'batch', 'images'] as const;
export type Question = (typeof questions)[number];

/** One small chart: a setting, read after so many iterations. */
export interface Panel {
  readonly setting: Setting;
  readonly iterations: number;
  /** Whether it is the lab's own, to which the others are compared. */
  readonly isOwn: boolean;
}

export function isSame(a: Setting, b: Setting): boolean {
  return a.filters === b.filters && a.batchNorm === b.batchNorm && a.batchSize === b.batchSize;
}

const panelOf = (setting: Setting, read = iterations): Panel => ({
  setting,
  iterations: read,
  isOwn: isSame(setting, ownSetting),
});

/** The settings that differ from the lab's own in one thing at most, ascending by it. */
function settingsBy(thing: 'filters' | 'batchSize'): readonly Setting[] {
  const settings = asked.filter((one) => isSame({ ...one, [thing]: ownSetting[thing] }, ownSetting));
  return settings.toSorted((a, b) => a[thing] - b[thing]);
}

/** What each question sets side by side, the lab's own among it. */
export const panelsOf: Readonly<Record<Question, readonly Panel[]>> = {
  width: settingsBy('filters').map((setting) => panelOf(setting)),
  batchNorm: [true, false].map((batchNorm) => panelOf({ ...ownSetting, batchNorm })),
  batch: settingsBy('batchSize').map((setting) => panelOf(setting)),
  images: settingsBy('batchSize').map((setting) => panelOf(setting, iterationsForEqualImages(setting.batchSize))),
};

/** Every panel once: the lab's own is in every question. */
export const allPanels: readonly Panel[] = [
  panelOf(ownSetting),
  ...questions.flatMap((question) => panelsOf[question].filter(({ isOwn }) => !isOwn)),
];
