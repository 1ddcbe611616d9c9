/** Why something failed, where it is we who know: a code with its values, which readers are told in words of theirs. */
export type KnownReason =
  | { readonly code: 'offline' }
  | { readonly code: 'server-answered'; readonly status: number }
  /** So many bytes came over the line in so many seconds. */
  | { readonly code: 'line-dead'; readonly bytes: number; readonly seconds: number }
  | { readonly code: 'wrong-size'; readonly bytes: number; readonly want: number }
  | { readonly code: 'wrong-hash'; readonly hash: string; readonly want: string }
  | { readonly code: 'file-not-intact'; readonly file: string; readonly reason: Reason }
  /** Images that a reader has brought once: no server has them. */
  | { readonly code: 'own-data-missing' }
  | { readonly code: 'no-simd' | 'no-offscreen-canvas' | 'no-webgl-2' | 'no-float-textures' }
  | { readonly code: 'context-lost' | 'out-of-memory' }
  /** By the number that WebGL gives its error. */
  | { readonly code: 'webgl-error'; readonly error: number }
  /** Another backend has another number. */
  | { readonly code: 'contradicted'; readonly what: Compared; readonly own: number; readonly others: number }
  /** Training had to leave WebGL, and WASM cannot go on. */
  | { readonly code: 'stranded'; readonly left: WhyStranded; readonly leftAfter: number; readonly reason: Reason };

/** What backends are compared by. */
export type Compared = 'loss' | 'gradient-norm' | 'part-gradient-norm';

/** Why training has left WebGL. */
export type WhyStranded = 'context-lost' | 'loss-not-finite' | 'computes-wrongly' | 'out-of-memory' | 'failed';

/** Else a clause of the browser, of a library, or of a check of ours that fails in no reader's hands. */
export type Reason = KnownReason | string;

/** An error whose reason is known. Its message is for developers. */
export class KnownError extends Error {
  override readonly name: string = 'KnownError';
  readonly reason: KnownReason;

  constructor(reason: KnownReason, options?: ErrorOptions) {
    super(JSON.stringify(reason), options);
    this.reason = reason;
  }
}

/** An error to throw for a reason that has come from elsewhere. */
export const errorOf = (reason: Reason): Error =>
  typeof reason === 'string' ? new Error(reason) : new KnownError(reason);

/** What is known of why something was thrown. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof KnownError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}
