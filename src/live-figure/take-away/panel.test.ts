import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { TakenAway } from './taken-away.ts';

vi.mock('../adopt-styles.ts', () => ({ adoptStyles: () => undefined }));
const download = vi.hoisted(() => vi.fn<(name: string, content: Blob) => void>());
vi.mock('../download.ts', () => ({ download }));

const { TakeAwayPanel } = await import('./panel.ts');

const row = '<div class="figure"><div class="fig-tools"><button aria-expanded="false"></button></div><p></p></div>';

beforeEach(() => {
  download.mockClear();
  vi.stubGlobal('document', parseHTML(`<html><body>${row}</body></html>`).document);
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
  expect(document.querySelector('.fig-tools + .take-away')).not.toBeNull();
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

test('weights that cannot be loaded are told of, and the panel stays', async () => {
  const { panel, told } = panelOf({ learntBy: async () => () => Promise.reject(new Error('status 404')) });
  await panel.toggle();
  press('.npz of Run 1, residual-20, seed 1');
  await vi.waitFor(() => expect(told).toEqual([expect.stringContaining('status 404')]));
  expect(download).not.toHaveBeenCalled();
  expect(document.querySelector('.take-away')).not.toBeNull();
});
