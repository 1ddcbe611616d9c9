import type { RefusedBackend } from '../engine/refused-backends.ts';
import type { Move } from '../engine/train-to-the-end.ts';

/** Why a run no longer trusts the graphics card; a loss that is not finite may be the network's own doing. */
export type Distrust = Exclude<Move['reason'], 'loss-not-finite'>;

/** Why a backend stands in for the one that was asked or hoped for. */
export type Substitution =
  | { readonly type: 'refused'; readonly refused: readonly RefusedBackend[] }
  /** What the graphics card did in an earlier run of the page. */
  | { readonly type: 'distrusted'; readonly reason: Distrust };
