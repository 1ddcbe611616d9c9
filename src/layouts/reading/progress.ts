/** How far a reader is in a chapter. */
export interface ChapterProgress {
  /** The largest share of the text that was on the screen, from 0 to 1. */
  readonly read: number;
  /** Id of the section that was read last; empty before the first. */
  readonly section: string;
  /** When it was read last (ms since 1970). */
  readonly at: number;
}

export type ReadingProgress = Readonly<Record<string, ChapterProgress>>;

/** From this share on a chapter counts as read: what follows are questions and references. */
export const readFrom = 0.95;

/** The progress that a text holds; what is not well-formed is left out, so that a damaged entry costs no more than itself. */
export function parseProgress(text: string | null): ReadingProgress {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, ChapterProgress] => isProgress(entry[1])),
  );
}

function isProgress(value: unknown): value is ChapterProgress {
  if (typeof value !== 'object' || value === null) return false;
  const { read, section, at } = value as Partial<Record<keyof ChapterProgress, unknown>>;
  return typeof read === 'number' && read >= 0 && read <= 1 && typeof section === 'string' && typeof at === 'number';
}

/** The progress after more was read: the share never shrinks, the section is the last one. */
export function withReading(progress: ReadingProgress, chapter: string, reading: ChapterProgress): ReadingProgress {
  const before = progress[chapter]?.read ?? 0;
  return { ...progress, [chapter]: { ...reading, read: Math.max(before, reading.read) } };
}

/** The chapter that was read last and is not finished; null where there is none. */
export function unfinished(progress: ReadingProgress): readonly [string, ChapterProgress] | null {
  const open = Object.entries(progress).filter(([, { read }]) => read > 0.02 && read < readFrom);
  return open.toSorted(([, one], [, other]) => other.at - one.at)[0] ?? null;
}
