import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { OwnData } from '../../experiment/data-sets.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { takeAwayStrings as words } from '../../i18n/take-away.ts';
import type { TakenAway } from './taken-away.ts';

vi.mock('../adopt-styles.ts', () => ({ adoptStyles: () => undefined }));
const download = vi.hoisted(() => vi.fn<(name: string, content: Blob) => void>());
vi.mock('../download.ts', () => ({ download }));

const heard: (() => void)[] = [];
/** The device keeps other networks. */
const hearOfChanges = (onChange: () => void) => void heard.push(onChange);
vi.mock('../../store/ledger-news.ts', () => ({ hearOfChanges }));

const { TakeAwayPanel } = await import('./panel.ts');

const row =
  '<div class="figure" data-figure="lab"><div class="fig-tools"><button aria-expanded="false"></button></div><p></p></div>';

beforeEach(() => {
  download.mockClear();
  heard.length = 0;
  const { document, HTMLInputElement, MutationObserver } = parseHTML(`<html><body>${row}</body></html>`);
  for (const [name, own] of Object.entries({ document, HTMLInputElement, MutationObserver })) vi.stubGlobal(name, own);
  vi.stubGlobal('location', { href: 'https://example.org/introduction/' });
});

function panelOf(taken: Partial<TakenAway> = {}) {
  const button = document.querySelector('button')!;
  const told: string[] = [];
  const whole: TakenAway = { experiments: () => [defaultExperiment], learntBy: async () => null, ...taken };
  return { panel: new TakeAwayPanel(button, 'lab', whole, (message) => told.push(message)), button, told };
}

const press = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)!.click();

test('it opens below the row of its button, and the next press closes it', async () => {
  const { panel, button } = panelOf();
  await panel.toggle();
  expect(document.querySelector('.fig-tools + div > .take-away')).not.toBeNull();
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await panel.toggle();
  expect(document.querySelector('.take-away')).toBeNull();
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

test('two presses in a row open it once', async () => {
  const { panel } = panelOf();
  await Promise.all([panel.toggle(), panel.toggle()]);
  expect(document.querySelectorAll('.take-away')).toHaveLength(1);
});

test('the script is of what is set when it is asked for, and reads the images of the site', async () => {
  let seed = 1;
  const { panel } = panelOf({ experiments: () => [{ ...defaultExperiment, seed }] });
  await panel.toggle();
  seed = 9;
  press('PyTorch script');
  const [name, content] = download.mock.calls[0]!;
  expect(name).toBe('lab.py');
  expect(await content.text()).toContain('"seed": 9}');
  expect(await content.text()).toContain('DATA = "https://example.org/data/"');
  press('Jupyter notebook');
  expect(download.mock.calls[1]![0]).toBe('lab.ipynb');
});

const own: OwnData = {
  ...{ name: 'own', fingerprint: '0'.repeat(32), side: 14, channels: 1, classes: 3 },
  ...{ trainingImages: 217, testImages: 43 },
};
const onOwn: Experiment = { ...defaultExperiment, data: own };
const panelText = () => document.querySelector('.take-away')?.textContent;
/** What a figure does when something else is set. */
const say = () => (document.querySelector('p')!.textContent += '.');
/** Until all that has been said was heard. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 600));

/** A control is set. */
function input(): void {
  const { Event } = document.defaultView as unknown as typeof globalThis;
  document.querySelector('p')!.dispatchEvent(new Event('input', { bubbles: true }));
}

test('it follows what is set, what the figure says and what the device keeps while it is open, and keeps the focus', async () => {
  let set: readonly Experiment[] = [];
  let isKept = false;
  const learntBy = async () => (isKept ? () => Promise.reject(new Error('not asked for')) : null);
  const { panel } = panelOf({ experiments: () => set, learntBy });
  await panel.toggle();
  expect(panelText()).toContain(words.nothingSet);
  for (const [next, text] of [
    [[onOwn], words.ownData],
    [[defaultExperiment], words.script],
    [[{ ...defaultExperiment, start: { experiment: defaultExperiment, edits: [] } }], words.notStarted(1, 1)],
    [[{ ...defaultExperiment, seed: 7 }], words.script],
  ] as const) {
    set = next;
    say();
    await vi.waitFor(() => expect(panelText()).toContain(text));
  }
  const script = document.querySelector<HTMLElement>('[data-key="py"]')!;
  Object.defineProperty(document, 'activeElement', { value: script });
  const focus = vi.spyOn(Object.getPrototypeOf(script) as HTMLElement, 'focus').mockImplementation(() => undefined);
  isKept = true;
  heard.forEach((tell) => tell());
  await vi.waitFor(() => expect(panelText()).toContain('Run 1, residual-20, seed 7'));
  expect(focus.mock.contexts).toEqual([document.querySelector('[data-key="py"]')]);
});

test('it follows a control that is set, whether or not the figure says anything of it', async () => {
  let set = onOwn;
  const { panel } = panelOf({ experiments: () => [set] });
  await panel.toggle();
  await quiet();
  set = defaultExperiment;
  input();
  await vi.waitFor(() => expect(panelText()).toContain(words.script));
});

test('where the same is set, the panel is not made anew and the device is not asked again', async () => {
  const learntBy = vi.fn(async () => null);
  const { panel } = panelOf({ learntBy });
  await panel.toggle();
  const shown = document.querySelector('.take-away');
  say();
  await quiet();
  expect(learntBy).toHaveBeenCalledTimes(1);
  expect(document.querySelector('.take-away')).toBe(shown);
});

test('what was set while the device was asked is shown', async () => {
  let set = onOwn;
  const { panel } = panelOf({ experiments: () => [set] });
  const toggled = panel.toggle();
  set = defaultExperiment;
  await toggled;
  await vi.waitFor(() => expect(panelText()).toContain(words.script));
});

test('a script that cannot be made any more is refused with the reason that is true then', async () => {
  let set: readonly Experiment[] = [defaultExperiment];
  const { panel, told } = panelOf({ experiments: () => set });
  await panel.toggle();
  for (const [next, why] of [
    [[onOwn], words.ownData],
    [[{ ...defaultExperiment, start: { experiment: defaultExperiment, edits: [] } }], words.notStarted(1, 1)],
    [[], words.nothingSet],
  ] as const) {
    set = next;
    press('PyTorch script');
    expect(told.at(-1)).toBe(why);
  }
  expect(download).not.toHaveBeenCalled();
});

test('weights that cannot be loaded are told of, and the panel stays', async () => {
  const { panel, told } = panelOf({ learntBy: async () => () => Promise.reject(new Error('status 404')) });
  await panel.toggle();
  press('.npz of Run 1, residual-20, seed 1');
  await vi.waitFor(() => expect(told).toEqual([expect.stringContaining('status 404')]));
  expect(download).not.toHaveBeenCalled();
  expect(document.querySelector('.take-away')).not.toBeNull();
});
