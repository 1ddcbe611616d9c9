import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { fieldPlaces } from './field-places.ts';
import { fieldValue } from './field-value.ts';

const figure = `
  <form>
    <fieldset data-field="depths">
      <legend>Depths</legend>
      <label><input type="checkbox" name="depth" value="20" checked /> 20</label>
      <label><input type="checkbox" name="depth" value="32" /> 32</label>
      <label><input type="checkbox" name="depth" value="56" checked /> 56</label>
      <label>others <input type="text" name="other" value="26, 50" /></label>
    </fieldset>
    <fieldset data-field="bn">
      <legend>BN</legend>
      <label><input type="radio" name="bn" value="on" checked /> with BN</label>
      <label><input type="radio" name="bn" value="off" /> without</label>
    </fieldset>
    <label data-field="gain">Gain <input type="range" name="gain" value="120" aria-valuetext="1.2 times" /></label>
    <div data-field="divided"><label for="d">Divided</label><input id="d" name="divided" type="text" value="" /></div>
    <div data-field="seed"><label for="s">Seed</label><input id="s" name="seed" type="number" value="3" /></div>
    <button data-action="new-seed">New seed</button>
  </form>`;

test('a field is set to what its chosen controls say, in their words', () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  const { document } = parseHTML(`<html><body>${figure}</body></html>`);
  // It knows the attribute alone.
  for (const box of document.querySelectorAll<HTMLInputElement>('[checked]')) box.checked = true;
  const values = (name: string) => fieldPlaces(document.body, [name]).map(fieldValue);
  expect(values('depths')).toEqual(['20, 26, 50, 56']);
  expect(values('bn')).toEqual(['with BN']);
  expect(values('gain')).toEqual(['1.2 times']);
  expect(values('divided')).toEqual(['']);
  expect(values('seed')).toEqual(['3']);
  vi.unstubAllGlobals();
});
