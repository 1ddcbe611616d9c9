import type { ledgerNoticeStrings } from './en/ledger-notice.ts';
import type { Translatable } from './translatable.ts';

export { ledgerNoticeStrings } from './en/ledger-notice.ts';
export type LedgerNoticeStrings = Translatable<typeof ledgerNoticeStrings>;
