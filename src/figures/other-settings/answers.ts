import type { Caption } from '../../live-figure/caption.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { KindReading, PanelReading } from './reading.ts';
import { allDepths, iterations } from './study/experiments.ts';
import type { Question } from './study/questions.ts';
import type { Words } from './words.ts';

const isHigher = ({ verdict }: KindReading) => verdict === 'higher';

const gapOf = ({ deepest, shallowest }: KindReading) => deepest.median - shallowest.median;

/** The panel's name where nothing else tells what it asks. */
const nameOf = (question: Question, { panel }: PanelReading, words: Words) =>
  words.panel[question](panel.setting, panel.iterations);

/** What depth does to plain networks at the settings of a question, in sentences. */
function plainEnds(question: Question, readings: readonly PanelReading[], words: Words): readonly string[] {
  const [higher, others] = [true, false].map((wanted) =>
    readings.filter(({ plain }) => isHigher(plain) === wanted).map((reading) => nameOf(question, reading, words)),
  );
  return [words.answers.ends(higher!, others!), words.answers.gaps(readings.map(({ plain }) => gapOf(plain)))];
}

/** What becomes of networks without BN. */
function withoutBN(readings: readonly PanelReading[], words: Words): readonly string[] {
  const without = readings.find(({ panel }) => !panel.setting.batchNorm)!;
  const { plain, residual } = without;
  if (plain.atChance.length === 0) return plainEnds('batchNorm', readings, words);
  const { plainChance, residualChance, diverged, notDegradation } = words.answers;
  return [
    plainChance(plain.atChance),
    ...(residual.atChance.length > 0 ? [residualChance(residual.atChance)] : []),
    ...(residual.diverged > 0 ? [diverged(residual.diverged, residual.runs)] : []),
    notDegradation,
  ];
}

/** The answer to a question, in sentences, from the readings of its panels. */
export function answerOf(question: Question, readings: readonly PanelReading[], words: Words): readonly string[] {
  const { batchSize } = defaultExperiment.training;
  const batches = readings.map(({ panel }) => panel.setting.batchSize);
  switch (question) {
    case 'width':
      return plainEnds(question, readings, words);
    case 'batchNorm':
      return withoutBN(readings, words);
    case 'batch': {
      const images = batches.map((own) => own * iterations);
      return [...plainEnds(question, readings, words), words.answers.iterations(iterations, images)];
    }
    case 'images':
      return [words.answers.images(batchSize * iterations), ...plainEnds(question, readings, words)];
  }
}

/** What a panel shows of plain networks, in a few words. */
export function noteOf({ plain }: PanelReading, { notes }: Words): string {
  const [chance] = plain.atChance;
  if (chance !== undefined) return notes.chance(chance);
  return plain.risesFrom === null ? notes.level : notes.rises(plain.risesFrom);
}

/** Those that are compared with the lab at equal iterations, and learn at all. */
const withBN = (readings: readonly PanelReading[]) =>
  readings.filter(({ panel }) => panel.setting.batchNorm && panel.iterations === iterations);

/** A title that claims no more than every seed shows. */
export function titleOf(readings: readonly PanelReading[], { titles }: Words): string {
  const own = withBN(readings);
  const higher = own.filter(({ plain }) => isHigher(plain)).length;
  if (higher === 0) return titles.none;
  return higher === own.length ? titles.stays : titles.some;
}

/** The finding over all settings with BN. */
export function settingsCaption(readings: readonly PanelReading[], words: Words): Caption {
  const own = withBN(readings);
  const residual = own.filter((reading) => isHigher(reading.residual));
  return {
    headline: words.caption.headline(own.filter(({ plain }) => isHigher(plain)).length, own.length),
    rest: words.caption.residual(residual.map(({ panel }) => words.setting(panel.setting, panel.iterations))),
  };
}

/** Which settings were not trained at every depth; nothing where all were. */
export function leftOut(width: readonly PanelReading[], batch: readonly PanelReading[], words: Words): string | null {
  const isShort = ({ depths }: PanelReading) => depths.length < allDepths.length;
  const short = [...width, ...batch].filter(isShort);
  if (short.length === 0) return null;
  const names = [
    ...width.filter(isShort).map((reading) => nameOf('width', reading, words)),
    ...batch.filter(isShort).map((reading) => nameOf('batch', reading, words)),
  ];
  return words.leftOut(names, short[0]!.depths);
}
