import type { RecordedRun } from '../experiment/records.ts';

/** From a thread that records one run. */
export type RecordingMessage = { readonly type: 'iteration' } | { readonly type: 'done'; readonly run: RecordedRun };
