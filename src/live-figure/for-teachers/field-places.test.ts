import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fieldPlaces } from './field-places.ts';

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(() => void vi.unstubAllGlobals());

const figure = `
  <form>
    <div data-field="depth">
      <label for="a">Depth <small>several</small></label><input id="a" name="depth" /><p>Not a depth.</p>
    </div>
    <fieldset data-field="bn">
      <legend>BN <small>several</small></legend><label><input type="checkbox" name="bn" /> with</label>
    </fieldset>
    <div data-field="seed"><label for="b">First seed</label><input id="b" name="seed" /></div>
    <label data-field="width">Width <select><option>16</option></select></label>
    <button data-action="new-seed">New seed</button>
  </form>`;

const placesOf = (names: readonly string[]) => {
  const { document } = parseHTML(`<html><body>${figure}</body></html>`);
  return fieldPlaces(document.body, names);
};

test('a field is called what its label says, without remarks, problems and what can be chosen', () => {
  const labels = placesOf(['depth', 'bn', 'seed', 'width']).map(({ label }) => label);
  expect(labels).toEqual(['Depth', 'BN', 'First seed', 'Width']);
});

test('who fixes or hides a seed fixes or hides the button that draws another', () => {
  const [seed] = placesOf(['seed']);
  expect(seed?.controls.map(({ tagName }) => tagName)).toEqual(['INPUT', 'BUTTON']);
  expect(seed?.shown).toHaveLength(2);
});
