import type { Experiment } from '../experiment/experiment.ts';
import type { JsonValue } from '../experiment/json-value.ts';

/** Characters: twice what a block editor takes. */
const longest = 8000;

/**
 * No program needs them: control characters but tabs and ends of lines, halves of surrogate pairs, and what turns the
 * direction of a text, by which code looks other than it is.
 */
const strange = /[^\P{Cc}\n\r\t]|\p{Cs}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** Whether code can be kept beside a run. */
export function isPlainCode(text: string): boolean {
  return text.trim() !== '' && text.length <= longest && !strange.test(text);
}

/**
 * The code that a reader has written for the blocks of an experiment's network; null where there is none, as in entries
 * that were made before it was kept. It is text, and nobody runs it unasked. Throws an error that names what is wrong.
 */
export function parseCode(json: JsonValue, { network }: Experiment): string | null {
  const { value } = json;
  if (value === undefined || value === null) return null;
  if (network.written === undefined) throw json.invalid('none for the paper’s blocks');
  if (typeof value !== 'string' || !isPlainCode(value))
    throw json.invalid(`code as plain text, of at most ${longest} characters`);
  return value;
}
