import { describeLimit, isWithin } from './limits.ts';
import type { Limit } from './limits.ts';
import { shortPlainText } from './plain-text.ts';

/** A parsed JSON value of unknown shape, with its place in the document, which every error names. */
export class JsonValue {
  readonly value: unknown;
  readonly path: string;

  constructor(value: unknown, path: string) {
    this.value = value;
    this.path = path;
  }

  /** The error for this value: what it is, and what was wanted. */
  invalid(want: string): Error {
    return new Error(`invalid ${this.path}: ${shortPlainText(`${JSON.stringify(this.value)}`)} (want ${want})`);
  }

  /** A member of an object; its value is undefined where the object has none of its own. */
  at(key: string): JsonValue {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.invalid('an object');
    const member: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    return new JsonValue(member, `${this.path}.${key}`);
  }

  items(): readonly JsonValue[] {
    if (!Array.isArray(this.value)) throw this.invalid('a list');
    return this.value.map((item: unknown, index) => new JsonValue(item, `${this.path}[${index}]`));
  }

  number(limit: Limit): number {
    if (typeof this.value !== 'number' || !isWithin(this.value, limit)) throw this.invalid(describeLimit(limit));
    return this.value;
  }

  boolean(): boolean {
    if (typeof this.value !== 'boolean') throw this.invalid('true or false');
    return this.value;
  }

  /** Text that is not empty, and of the form of `pattern` if there is one. */
  text(want = 'text', pattern = /./): string {
    if (typeof this.value !== 'string' || !pattern.test(this.value)) throw this.invalid(want);
    return this.value;
  }

  oneOf<const Choice>(choices: readonly Choice[]): Choice {
    const choice = choices.find((candidate) => candidate === this.value);
    if (choice === undefined) throw this.invalid(choices.join(' or '));
    return choice;
  }
}
