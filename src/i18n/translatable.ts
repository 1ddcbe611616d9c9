import type { CaptionPart } from './caption-part.ts';

/**
 * What another language may put in the place of words in English: literal types are widened, functions take the same
 * arguments.
 */
export type Translatable<Value> = Value extends string
  ? string
  : Value extends Exclude<CaptionPart, string>
    ? Value
    : Value extends (...args: infer Arguments) => infer Result
      ? (...args: Arguments) => Translatable<Result>
      : { [Key in keyof Value]: Translatable<Value[Key]> };
