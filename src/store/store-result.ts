/** Why a store did not do what it was asked for. */
export type StoreProblem =
  /** The browser has none, or forbids it. */
  | 'unavailable'
  /** The browser gives it no more room. */
  | 'full'
  /** A newer version of the site has changed it, in another tab. */
  | 'newer-version'
  /** Another tab keeps an older version of it open. */
  | 'blocked'
  /** What lies there is not what was written. */
  | 'damaged'
  | 'failed';

export type StoreResult<Value> =
  | { readonly type: 'done'; readonly value: Value }
  /** `reason` is a clause of the browser's. */
  | { readonly type: 'failed'; readonly problem: StoreProblem; readonly reason: string };

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** By the names that the standard gives to errors: https://www.w3.org/TR/IndexedDB/#exceptions */
const problems: Readonly<Record<string, StoreProblem>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer-version',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  // There is no `indexedDB` at all.
  ReferenceError: 'unavailable',
  TypeError: 'unavailable',
};

/** Does something with a store; whatever it throws is told as a result. */
export async function resultOf<Value>(act: () => Promise<Value>): Promise<StoreResult<Value>> {
  try {
    return { type: 'done', value: await act() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    const problem = error instanceof StoreError ? error.problem : (problems[name] ?? 'failed');
    return { type: 'failed', problem, reason: message };
  }
}
