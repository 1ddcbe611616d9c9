import type { CaptionPart } from '../i18n/caption-part.ts';

/** A caption: the finding, and what stands beside it. */
export interface Caption {
  readonly headline: readonly CaptionPart[];
  readonly rest: readonly CaptionPart[];
}
