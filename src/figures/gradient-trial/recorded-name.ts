import { trialDepths } from './trial-experiments.ts';

/** What one file of recorded runs holds: the twins of a depth, with or without BN. */
export interface RecordedPart {
  readonly depth: number;
  readonly batchNorm: boolean;
}

export const recordedParts: readonly RecordedPart[] = trialDepths.flatMap((depth) =>
  [true, false].map((batchNorm) => ({ depth, batchNorm })),
);

/** Name of the file in content/runs, without its ending. */
export function recordedName({ depth, batchNorm }: RecordedPart): string {
  return `gradient-trial-${depth}-${batchNorm ? 'bn' : 'no-bn'}`;
}
