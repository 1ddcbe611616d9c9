import { sandboxLimits } from './report.ts';

/** `console.log` for a reader's code: keeps the first lines, and nothing of objects but that they are some. */
export class Printer {
  readonly printed: string[] = [];

  readonly log = (...values: readonly unknown[]): void => {
    if (this.printed.length >= sandboxLimits.printedLines) return;
    const line = values
      .slice(0, 20)
      .map((value) => (typeof value === 'object' ? (value === null ? 'null' : '{…}') : textOf(value)))
      .join(' ');
    this.printed.push(line.slice(0, sandboxLimits.lineLength));
  };
}

/** Of what is no object: nothing of the reader's runs for it. */
function textOf(value: unknown): string {
  return typeof value === 'function' ? 'function' : String(value).slice(0, sandboxLimits.lineLength);
}
