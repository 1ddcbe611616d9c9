interface Limit {
  readonly minimum: number;
  readonly maximum: number;
}

/** What is accepted of a written block. */
export const writtenLimits = {
  /** With the input. */
  steps: { minimum: 1, maximum: 64 },
  line: { minimum: 0, maximum: 10_000 },
  /** As many as the widest stage of a network may have. */
  filters: { minimum: 1, maximum: 1024 },
  /** Of a scale: beyond it nothing trains, and float32 holds every one of them. */
  by: { minimum: -1000, maximum: 1000 },
} as const satisfies Readonly<Record<string, Limit>>;
