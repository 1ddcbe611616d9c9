import { en } from './en/index.ts';
import type { Locale } from './locales.ts';

/** A literal type widened to what another language may put in its place. */
type Translatable<Value> = Value extends string
  ? string
  : Value extends (...args: infer Arguments) => infer Result
    ? (...args: Arguments) => Translatable<Result>
    : { readonly [Key in keyof Value]: Translatable<Value[Key]> };

/** Every string of the user interface; a language that lacks one does not compile. */
export type Catalogue = Translatable<typeof en>;

const catalogues: Readonly<Record<Locale, Catalogue>> = { en };

/** The strings of a language. */
export function strings(locale: Locale): Catalogue {
  return catalogues[locale];
}
