/** Why a file of runs, or of a document, is refused; runs and iterations count from 1. */
export type FileRefusal =
  | { readonly code: 'version' }
  /** A loss or an error is missing, or is none that there can be. */
  | {
      readonly code: 'number';
      readonly run: number;
      readonly iteration: number;
      readonly of: 'trainingLoss' | 'trainingError';
    }
  /** An iteration is not that which follows. */
  | { readonly code: 'order'; readonly run: number; readonly iteration: number }
  | { readonly code: 'run'; readonly run: number }
  | { readonly code: 'other' };

const place = /^(?:invalid )?(?:file|document)(?:\.(schema)|\.runs\[(\d+)\](?:\.records\[(\d+)\]\.(\w+))?)/;

/** By the message of the error with which a file was refused, which names the place in it. */
export function fileRefusalOf(message: string): FileRefusal {
  const [found, schema, inRuns, inRecords, of] = place.exec(message) ?? [];
  if (found === undefined) return { code: 'other' };
  if (schema !== undefined) return { code: 'version' };
  const [run, iteration] = [Number(inRuns) + 1, Number(inRecords) + 1];
  if (of === 'iteration') return { code: 'order', run, iteration };
  return of === 'trainingLoss' || of === 'trainingError'
    ? { code: 'number', run, iteration, of }
    : { code: 'run', run };
}
