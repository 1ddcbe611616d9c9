import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { recordedTwins } from '../../experiment/recorded-twins.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { partStrings } from '../../i18n/part.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { unpackTrace } from './trace-file.ts';
import type { Trace } from './trace.ts';

async function loadTrace(kind: NetworkKind, address: string): Promise<Trace> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(partStrings.answered(address, answer.status));
  return unpackTrace(drawnNetwork(recordedTwins[kind]), new Uint8Array(await answer.arrayBuffer()));
}

/** The maps of the shown images, each loaded when it is first wanted. */
export class Traces {
  readonly #addresses: Readonly<Record<string, string>>;
  readonly #onChange: () => void;
  readonly #parts = new Map<string, LaterPart<Trace>>();

  /** `addresses`: of the files, by kind and place of the image. */
  constructor(addresses: Readonly<Record<string, string>>, onChange: () => void) {
    this.#addresses = addresses;
    this.#onChange = onChange;
  }

  /** Asked for, where it has not been. */
  of(kind: NetworkKind, image: number): LaterPart<Trace> {
    const name = `${kind}-${image}`;
    const part =
      this.#parts.get(name) ?? new LaterPart(() => loadTrace(kind, this.#addresses[name] ?? name), this.#onChange);
    this.#parts.set(name, part);
    part.ask();
    return part;
  }
}
