import { labelText } from './field-places.ts';
import type { FieldPlace } from './field-places.ts';

const isInput = (control: FieldPlace['controls'][number]): control is HTMLInputElement => control.localName === 'input';

/** What one control adds to the value of its field, in the words that stand beside it; none where it is not chosen. */
function partsOf(control: FieldPlace['controls'][number]): readonly string[] {
  if ('options' in control) {
    const chosen = [...control.options].find(({ value }) => value === control.value);
    return chosen ? [chosen.textContent.trim()] : [];
  }
  if (!isInput(control)) return [];
  if (control.type === 'radio' || control.type === 'checkbox') {
    const label = control.closest('label');
    return control.checked ? [label ? labelText(label) : control.value] : [];
  }
  const said = control.getAttribute('aria-valuetext') ?? control.value.trim();
  return said === '' ? [] : [said];
}

/** What a field is set to, as the reader sees it; empty where nothing is. Numbers stand in their order. */
export function fieldValue({ controls }: FieldPlace): string {
  const parts = controls.flatMap(partsOf).flatMap((part) => part.split(', '));
  const areNumbers = parts.every((part) => Number.isFinite(Number(part)));
  return (areNumbers ? parts.toSorted((one, other) => Number(one) - Number(other)) : parts).join(', ');
}
