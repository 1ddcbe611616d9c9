import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { FigureMessages } from './figure-messages.ts';
import type { FigureReport } from './figure-messages.ts';

const page = `<div data-state="recorded"><span class="status">As built</span><span role="status"></span>
  <p class="fig-alert"></p><div data-notices></div></div>`;

const built: FigureReport = { state: 'recorded', status: 'As built', alert: '', notices: [] };

let root: HTMLElement;
const textOf = (selector: string) => root.querySelector(selector)!.textContent;

beforeEach(() => {
  const { document, HTMLElement } = parseHTML(`<html><body>${page}</body></html>`);
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLElement', HTMLElement);
  root = document.querySelector('div')!;
});

test('what the page says of itself is not said again to those who hear it; what is new is', () => {
  const messages = new FigureMessages(root);
  messages.show(built);
  expect(textOf('[role="status"]')).toBe('');
  messages.show({ ...built, status: 'Seed 4' });
  expect([textOf('.status'), textOf('[role="status"]')]).toEqual(['Seed 4', 'Seed 4']);
});

test('what is heard can be more than what is seen, or nothing', () => {
  const messages = new FigureMessages(root);
  messages.show({ ...built, status: 'About 9 s', spoken: '' });
  expect([textOf('.status'), textOf('[role="status"]')]).toEqual(['About 9 s', '']);
  messages.show({ ...built, status: 'Training', spoken: 'plain-44 is at 71 %. Training' });
  expect([textOf('.status'), textOf('[role="status"]')]).toEqual(['Training', 'plain-44 is at 71 %. Training']);
});

test('with another state, what was said of the one before is taken away', () => {
  const messages = new FigureMessages(root);
  messages.show({ ...built, state: 'running', backend: 'wasm', status: 'Training' });
  expect(root.dataset).toMatchObject({ state: 'running', backend: 'wasm' });
  messages.show({ ...built, spoken: '' });
  expect(textOf('[role="status"]')).toBe('');
  expect(root.dataset['state']).toBe('recorded');
  expect(root.dataset['backend']).toBe(undefined);
});

test('what stands in the way stays until something else is the case', () => {
  const messages = new FigureMessages(root);
  messages.show(built);
  messages.warn('Figure 2 trains.');
  expect(textOf('.fig-alert')).toBe('Figure 2 trains.');
  messages.show({ ...built, status: 'Seed 4' });
  expect(textOf('.fig-alert')).toBe('');
});
