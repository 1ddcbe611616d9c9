/** Experiments, by their keys, in the order in which they are to be trained. */
export interface Queue {
  readonly keys: readonly string[];
  /** Taken out, the last one at the end, each with its place when it was. */
  readonly removed: readonly { readonly key: string; readonly at: number }[];
}

export type Move = 'up' | 'down' | 'top';

export function queueOf(keys: readonly string[]): Queue {
  return { keys, removed: [] };
}

function insertedAt(keys: readonly string[], key: string, at: number): readonly string[] {
  return [...keys.slice(0, at), key, ...keys.slice(at)];
}

/**
 * The queue with one of those that wait elsewhere among them: `up` and `down` change places with the next one that waits,
 * `top` goes before all that wait. Those that train or are done stay where they are.
 */
export function moved(queue: Queue, key: string, move: Move, waits: (key: string) => boolean): Queue {
  const waiting = queue.keys.filter(waits);
  const from = waiting.indexOf(key);
  if (from < 0) return queue;
  const others = waiting.filter((own) => own !== key);
  const to = { up: from - 1, down: from + 1, top: 0 }[move];
  const next = [...insertedAt(others, key, Math.max(0, to))];
  return { ...queue, keys: queue.keys.map((own) => (waits(own) ? next.shift()! : own)) };
}

export function without(queue: Queue, key: string): Queue {
  const at = queue.keys.indexOf(key);
  if (at < 0) return queue;
  return { keys: queue.keys.filter((own) => own !== key), removed: [...queue.removed, { key, at }] };
}

/** Puts back what was taken out last, where it was. */
export function putBack({ keys, removed }: Queue): Queue {
  const last = removed.at(-1);
  if (!last) return { keys, removed };
  return { keys: insertedAt(keys, last.key, last.at), removed: removed.slice(0, -1) };
}

/** A queue as it was kept, for the experiments that there are: what it does not have was taken out of it. */
export function restored(kept: readonly string[], keys: readonly string[]): Queue {
  const order = kept.filter((key) => keys.includes(key));
  return keys.reduce(
    (queue, key, at) => (order.includes(key) ? queue : { ...queue, removed: [...queue.removed, { key, at }] }),
    queueOf(order),
  );
}
