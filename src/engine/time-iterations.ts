import type { TrainingEvent } from './train.ts';

/** Trains a throwaway network; calls `onBlock` after every block. */
export type Trial = (onBlock: () => void) => AsyncIterable<TrainingEvent>;

/** How fast an iteration is, or that there was none after so many milliseconds. */
export interface Timing {
  readonly type: 'timed' | 'cut-off';
  readonly milliseconds: number;
}

export interface TimingOptions {
  /** Milliseconds that are waited for the first iteration, which may have programs to compile, and for each later one. */
  readonly patience: { readonly first: number; readonly later: number };
  /** Makes the iteration under way end soon, in whatever way. */
  readonly cutOff: () => void;
  readonly now: () => number;
}

/** The engines of browsers compile WebAssembly twice, and it is slow before the second time: not timed yet (ms). */
const warmUp = 100;
/** Timed for so long, but over one iteration at least (ms). */
const timedFor = 200;
/** Losses may be read several at once: a record that comes sooner was read with the one before, and nothing is timed by it (ms). */
const readTogether = 1;

interface Mark {
  readonly at: number;
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
      clearTimeout(timer);
      const at = now();
      const { iteration: iterations } = event.record;
      const timed = at - last.at > readTogether;
      last = { at, iterations };
      if (timed && warm && at - warm.at >= timedFor) {
        return { type: 'timed', milliseconds: (at - warm.at) / (iterations - warm.iterations) };
      }
      if (timed && !warm && at - began >= warmUp) warm = last;
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
