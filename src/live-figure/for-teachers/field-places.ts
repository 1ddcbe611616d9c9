/** Where one field of a study can be set in a figure. */
export interface FieldPlace {
  readonly name: string;
  /** What readers see of it. */
  readonly label: string;
  /** All that shows it. */
  readonly shown: readonly HTMLElement[];
  readonly controls: readonly (HTMLInputElement | HTMLSelectElement | HTMLButtonElement)[];
}

const settable = 'input, select, button';

const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const controlsIn = (elements: readonly Element[]) =>
  elements.flatMap((element) => [
    ...element.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLButtonElement>(settable),
  ]);

/** A label without what its control says, and without a remark on it. */
export function labelText(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('input, select, output, small, .set-by-link')) control.remove();
  return textOf(copy);
}

/** A group of controls that is for one field alone, with its legend. */
function groupOf(controls: readonly Element[]): HTMLFieldSetElement | null {
  const group = controls[0]?.closest('fieldset') ?? null;
  const others = group ? controlsIn([group]).filter((one) => !controls.includes(one)) : [];
  return others.length === 0 ? group : null;
}

/** The button that draws another seed sets a seed, whether or not it can be typed. */
function newSeedOf(root: HTMLElement, name: string): readonly HTMLButtonElement[] {
  return name === 'seed' ? [...root.querySelectorAll<HTMLButtonElement>('button[data-action="new-seed"]')] : [];
}

function namedPlace(root: HTMLElement, name: string): FieldPlace | null {
  const marked = [...root.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)];
  if (marked.length === 0) return null;
  const label = labelText(marked[0]!.querySelector('legend, label') ?? marked[0]!);
  const newSeed = newSeedOf(root, name);
  return { name, label, shown: [...newSeed, ...marked], controls: [...controlsIn(marked), ...newSeed] };
}

/** Undefined where a field cannot be set by a control of its own. */
function placeOf(root: HTMLElement, name: string): FieldPlace | undefined {
  const marked = namedPlace(root, name);
  if (marked) return marked;
  const own = `form:not([data-guess-of]) :is(input, select)[name="${CSS.escape(name)}"]`;
  const inputs = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>(own)];
  const newSeed = newSeedOf(root, name);
  const [first] = inputs;
  if (!first) return newSeed[0] && { name, label: textOf(newSeed[0]), shown: newSeed, controls: newSeed };
  const controls = [...inputs, ...newSeed];
  const group = first instanceof HTMLInputElement && first.type === 'radio' ? groupOf(inputs) : null;
  if (group) return { name, label: textOf(group.querySelector('legend')), shown: [group, ...newSeed], controls };
  const labels = inputs.flatMap((input) => [...(input.labels ?? [])]);
  const outputs = root.querySelectorAll<HTMLElement>(`output[name="${CSS.escape(name)}-value"]`);
  return {
    name,
    label: labelText(labels[0] ?? first),
    shown: [...labels, ...inputs, ...outputs, ...newSeed],
    controls,
  };
}

/** Where the fields of a study can be set, in their order. */
export function fieldPlaces(root: HTMLElement, names: readonly string[]): readonly FieldPlace[] {
  return names.flatMap((name) => placeOf(root, name) ?? []);
}
