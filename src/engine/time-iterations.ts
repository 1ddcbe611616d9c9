import type { TrainingEvent } from './train.ts';

/** Trains a throwaway network; calls `onBlock` after every block. */
export type Trial = (onBlock: () => void) => AsyncIterable<TrainingEvent>;

/** How fast an iteration is, or that there was none after so many milliseconds. */
export interface Timing {
  readonly type: 'timed' | 'cut-off';
  readonly milliseconds: number;
}

export interface TimingOptions {
  /** Milliseconds that are waited for the first record, which may have programs to compile, and for each later reading. */
  readonly patience: { readonly first: number; readonly later: number };
  /** Makes the iteration under way end soon, in whatever way. */
  readonly cutOff: () => void;
  readonly now: () => number;
}

/** The engines of browsers compile WebAssembly twice, and it is slow before the second time: not timed yet (ms). */
const warmUp = 100;
/** Timed for so long, but over one iteration at least (ms). */
const timedFor = 200;

interface Mark {
  readonly at: number;
  /** Made by then. */
  readonly iterations: number;
}

/** The mean time of an iteration once the backend is warm. Its network is thrown away. */
export async function timeIterations(trial: Trial, { patience, cutOff, now }: TimingOptions): Promise<Timing> {
  const began = now();
  let last: Mark = { at: began, iterations: 0 };
  let warm: Mark | undefined;
  let expired = false;
  const limit = () => (last.iterations === 0 ? patience.first : patience.later);
  const expire = () => {
    expired = true;
    cutOff();
  };
  let timer = setTimeout(expire, limit());
  // While JavaScript is busy no timer fires.
  const onBlock = () => {
    if (now() - last.at > limit()) expired = true;
    if (expired) throw new Error('cut off');
  };
  try {
    for await (const event of trial(onBlock)) {
      if (event.type !== 'iteration') break;
      // Of records that were read together only the last says how far training has got.
      if (event.following > 0) continue;
      clearTimeout(timer);
      last = { at: now(), iterations: event.record.iteration };
      if (warm && last.at - warm.at >= timedFor) {
        return { type: 'timed', milliseconds: (last.at - warm.at) / (last.iterations - warm.iterations) };
      }
      if (!warm && last.at - began >= warmUp) warm = last;
      timer = setTimeout(expire, limit());
    }
    throw new Error('the run is too short to be timed');
  } catch (error) {
    if (!expired) throw error;
    return { type: 'cut-off', milliseconds: now() - last.at };
  } finally {
    clearTimeout(timer);
  }
}
