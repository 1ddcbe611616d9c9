import type { Edit } from './edits.ts';
import type { InstrumentQuery } from './instrument-choice.ts';
import type { Measurement } from './measurements.ts';

/**
 * What a trained network is asked: to be read as edits leave it, made one after the other. Gradients are those of an
 * iteration that is made, so nobody can be asked for them. Crosses to a worker.
 */
export interface Question {
  readonly edits: readonly Edit[];
  readonly reads: readonly Exclude<InstrumentQuery, { readonly type: 'gradient-norms' }>[];
}

/** A question with what was read, in the order of its reads. */
export interface Answered {
  readonly edits: readonly Edit[];
  readonly measurements: readonly Measurement[];
}
