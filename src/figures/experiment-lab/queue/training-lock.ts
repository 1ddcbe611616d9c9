/** Before the settings whose queue a tab trains. */
const mark = 'shortcut.queue ';

/** Tells other tabs which queue this one trains, as long as it lives; where browsers have no locks, nothing is told. */
export class TrainingLock {
  #release: () => void = () => undefined;

  hold(settings: string): void {
    this.release();
    if (!('locks' in navigator)) return;
    const held = new Promise<void>((resolve) => (this.#release = resolve));
    // Another tab may train the same: both do, and nothing is lost.
    navigator.locks.request(`${mark}${settings}`, { mode: 'shared' }, () => held).catch(() => undefined);
  }

  release(): void {
    this.#release();
  }
}

/** The settings whose queues are trained now, in whatever tab. */
export async function trainedNow(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query().catch(() => ({ held: [] }));
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(mark) ? [name.slice(mark.length)] : [])));
}
