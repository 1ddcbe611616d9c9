/** A run of a file of schema 1, as far as it changes. */
interface OldRun {
  readonly experiment: { readonly training: { readonly iterations: number } };
  readonly evaluation: unknown;
  readonly provenance: unknown;
  /** Of the trained network's layers, on the 2,000 test images. */
  readonly responses?: readonly unknown[];
}

function convertRun({ responses, evaluation, provenance, ...series }: OldRun): object {
  const { iterations } = series.experiment.training;
  const share = { set: 'test', images: 2000 };
  const measured = responses && {
    measurements: [{ type: 'responses', iteration: iterations, share, layers: responses }],
  };
  return { ...series, ...measured, evaluation, provenance };
}

/**
 * A file of recorded runs of schema 1 in schema 2, where responses are one of many measurements; every number keeps its
 * digits. Throws on any other file.
 */
export function convertRecordedRuns(text: string): string {
  const { schema, figure, runs } = JSON.parse(text) as { schema: unknown; figure: unknown; runs: readonly OldRun[] };
  if (schema !== 1) throw new Error(`invalid schema of recorded runs: ${JSON.stringify(schema)} (want 1)`);
  const lines = runs.map((run) => JSON.stringify(convertRun(run)));
  return `{"schema":2,"figure":${JSON.stringify(figure)},"runs":[\n${lines.join(',\n')}\n]}\n`;
}
