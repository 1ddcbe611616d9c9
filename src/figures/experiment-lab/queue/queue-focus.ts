import type { QueueAct } from './queue-table.ts';

/** A button of the table, by its row and what it does. */
export interface QueueButton {
  readonly key: string;
  readonly act: QueueAct;
}

/** What is next to do in a row where something cannot be done, as at an end of the queue. */
const instead: Readonly<Record<QueueAct, QueueAct>> = { top: 'down', up: 'down', down: 'up', remove: 'remove' };

/** The button of a table that has the focus. */
export function focusedButton(table: HTMLElement): QueueButton | null {
  const focused = table.contains(document.activeElement) ? document.activeElement : null;
  const { of, act } = focused instanceof HTMLElement ? focused.dataset : {};
  return of === undefined || act === undefined ? null : { key: of, act: act as QueueAct };
}

/** Of rows in their order, first the one itself, then those that follow it, then those before it, the nearest first. */
export function nearestFirst(order: readonly string[], key: string): readonly string[] {
  const at = order.indexOf(key);
  return at < 0 ? [key] : [...order.slice(at), ...order.slice(0, at).toReversed()];
}

/** Sets the focus on a button, or where it is not there, or rests, on what is nearest to it; whether there was any. */
export function focusNear(table: HTMLElement, { key, act }: QueueButton, order: readonly string[]): boolean {
  const buttons = [...table.querySelectorAll<HTMLButtonElement>('button[data-act]:not([disabled])')];
  const wanted = [act, instead[act], 'remove'];
  for (const own of nearestFirst(order, key)) {
    const ofRow = buttons.filter(({ dataset }) => dataset['of'] === own);
    const found = wanted.flatMap((one) => ofRow.find(({ dataset }) => dataset['act'] === one) ?? [])[0];
    found?.focus();
    if (found) return true;
  }
  return false;
}
