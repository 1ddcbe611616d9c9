import type { WhyLeft } from '../engine/device-error.ts';
import type { RefusedBackend } from '../engine/refused-backends.ts';

/** Why a run no longer trusts the graphics card; a loss that is not finite may be the network's own doing. */
export type Distrust = WhyLeft['reason'];

/** Why a backend stands in for the one that was asked or hoped for. */
export type Substitution =
  | { readonly type: 'refused'; readonly refused: readonly RefusedBackend[] }
  /** What the graphics card did in an earlier run of the page. */
  | { readonly type: 'distrusted'; readonly reason: Distrust };
