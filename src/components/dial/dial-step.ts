/** What a dial in a sentence stands at, and what follows it there. */
export interface DialStep {
  /** Where the dial stands, behind it. */
  readonly at: string;
  /** What the sentence says then. */
  readonly shows: string;
  /** What further places say, by the name under which each asks (`says`, or `data-says` in a drawing). */
  readonly also?: Readonly<Record<string, string>>;
  /** A number that drawings with `data-drawn-by` draw by, as `--dialled` in their styles. */
  readonly amount?: number;
}
