import type { LinkNotice } from '../../experiment/permalink.ts';
import type { Study } from '../../experiment/study.ts';

/** A figure with settings, as what is for teachers needs it. */
export interface TaughtFigure<Settings> {
  readonly study: Study<Settings>;
  readonly form: { settings: Settings };
  /** There is this to tell of the link, beside what is told of its settings. */
  readonly tellOfLink: (notices: readonly LinkNotice[]) => void;
  /** The form says something else. */
  readonly changed: () => void;
}
