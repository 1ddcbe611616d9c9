import type { agreementStrings } from './en/agreement.ts';
import type { Translatable } from './translatable.ts';

export { agreementStrings } from './en/agreement.ts';
export type AgreementStrings = Translatable<typeof agreementStrings>;
