import type { RecordedRun } from '../experiment/records.ts';
import { LaterPart } from './later-part.ts';

/** The recorded runs of the degradation lab, of which the page loads those rates that it draws or compares with. */
export class SweepsByRate {
  readonly #parts = new Map<number, LaterPart<readonly RecordedRun[]>>();
  readonly #onChange: () => void;

  /** `onChange` hears when runs have come, or are missing. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** What there is of a rate; asked for by the first who wants to know. */
  at(rate: number): LaterPart<readonly RecordedRun[]> {
    const known = this.#parts.get(rate);
    if (known) return known;
    const part = new LaterPart(async () => (await import('./recorded-sweeps.ts')).loadSweepAt(rate), this.#onChange);
    this.#parts.set(rate, part);
    part.ask();
    return part;
  }

  /** Asks again for what is missing. */
  retry(): void {
    for (const part of this.#parts.values()) part.retry();
  }

  /** The first that is missing or slow. */
  get lacking(): LaterPart<readonly RecordedRun[]> | undefined {
    return [...this.#parts.values()].find((part) => part.isLacking);
  }
}
