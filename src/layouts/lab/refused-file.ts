import { labStrings } from '../../i18n/lab.ts';
import { fileRefusalOf } from '../../store/file-refusal.ts';

const { refusals: words } = labStrings;

/** Why a file cannot be read, a clause for a reader, by the message of the error, which is for whoever mends the file. */
export function whyRefused(message: string): string {
  const refusal = fileRefusalOf(message);
  switch (refusal.code) {
    case 'version':
    case 'other':
      return words[refusal.code];
    case 'number':
      return words.number(refusal.run, refusal.iteration, refusal.of);
    case 'order':
      return words.order(refusal.run, refusal.iteration);
    case 'run':
      return words.run(refusal.run);
  }
}
