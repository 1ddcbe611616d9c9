import { afterEach, expect, test, vi } from 'vitest';
import { KeepBox } from './keep-box.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A box to be ticked; `persist`: what the browser says when it is asked to clear nothing. */
function boxWith(persist: () => Promise<boolean>) {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('navigator', { storage: { persist, persisted: async () => false } });
  const element = Object.assign(new EventTarget(), { checked: false, disabled: false });
  const tell = vi.fn<(sentence: string) => void>();
  const box = new KeepBox(element as HTMLInputElement, { onNotice: vi.fn(), tell });
  const tick = (checked: boolean) => {
    element.checked = checked;
    element.dispatchEvent(new Event('change'));
  };
  return { element, box, tell, tick };
}

test('what networks learn is handed over while the box is ticked, and the box rests while they train', async () => {
  const { element, box, tell, tick } = boxWith(async () => true);
  expect(box.wishes).toEqual({});
  tick(true);
  expect(box.wishes.onTrained).toBeTypeOf('function');
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  box.isResting = true;
  expect(element.disabled).toBe(true);
});

test('whoever ticks it has the browser asked to clear nothing, and reads its answer', async () => {
  const persist = vi.fn(async () => false);
  const { tell, tick } = boxWith(persist);
  tick(false);
  tick(true);
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  expect(tell.mock.calls[0]![0]).toMatch(/^Your browser has not promised/);
  expect(persist).toHaveBeenCalledTimes(1);
});
