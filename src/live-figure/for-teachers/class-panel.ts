import { buildNode } from '../../charts/build-node.ts';
import { formatClassLink, mostOfTask } from '../../experiment/class-link.ts';
import { plainLines } from '../../experiment/plain-lines.ts';
import { teachersStrings } from '../../i18n/teachers.ts';
import { fieldPlaces } from './field-places.ts';
import type { FieldPlace } from './field-places.ts';
import { fieldValue } from './field-value.ts';
import { copiedField, copyNodes, embedAddress, queryOf, teachersPanel } from './panel-parts.ts';
import type { TaughtFigure } from './taught-figure.ts';

const words = teachersStrings.class;
const states = ['open', 'fixed', 'hidden'] as const;

function labelled(input: HTMLElement, text: string): HTMLLabelElement {
  return buildNode(document, 'label', {}, [input, ' ', text]);
}

const checkbox = () => buildNode(document, 'input', { type: 'checkbox' });

interface FieldRow {
  readonly element: HTMLElement;
  /** Says what the field would be fixed at now. */
  readonly refresh: () => void;
}

/** One control of the figure, and what students find it to be. */
function fieldRow(place: FieldPlace, figure: string): FieldRow {
  const { name, label } = place;
  const texts = states.map(() => buildNode(document, 'span'));
  const radios = states.map((state, index) => {
    const attributes = { type: 'radio', name: `class-${figure}-${name}`, value: state, checked: state === 'open' };
    return buildNode(document, 'label', {}, [buildNode(document, 'input', attributes), ' ', texts[index]!]);
  });
  const legend = buildNode(document, 'legend', {}, [label]);
  const refresh = () => {
    const value = fieldValue(place);
    states.forEach((state, index) => (texts[index]!.textContent = words.states[state](value)));
  };
  return { element: buildNode(document, 'fieldset', { 'data-class-field': name }, [legend, ...radios]), refresh };
}

/** Builds links for a class: what its students can set, what they are asked, how the figure is shown. */
export function classPanel<Settings>(root: HTMLElement, figure: TaughtFigure<Settings>): HTMLElement {
  const { study } = figure;
  const names = study.fields.map(({ name }) => name);
  const rows = fieldPlaces(root, names).map((place) => fieldRow(place, study.figure));
  const task = buildNode(document, 'textarea', { rows: 3, maxlength: mostOfTask, dir: 'auto' });
  const [alone, present] = [checkbox(), checkbox()];
  const link = copiedField(words.link, 3);
  const open = buildNode(document, 'a', { target: '_blank', rel: 'noopener' }, [words.open]);
  const fieldsThatAre = (state: (typeof states)[number]) => {
    const chosen = rows.filter(({ element }) => element.querySelector(`input[value="${state}"]:checked`) !== null);
    return chosen.map(({ element }) => element.dataset['classField'] ?? '');
  };
  const refresh = () => {
    rows.forEach((row) => row.refresh());
    const asked = { fixed: fieldsThatAre('fixed'), hidden: fieldsThatAre('hidden') };
    const query = queryOf(figure, asked);
    const address = alone.checked ? embedAddress(root, query) : new URL(location.pathname, location.href);
    address.search = query;
    address.hash = formatClassLink(study, {
      ...{ ...asked, presented: present.checked },
      task: plainLines(task.value, mostOfTask),
    });
    link.value = open.href = address.href;
  };
  refresh();
  const panel = teachersPanel(teachersStrings.buttons.class, [
    buildNode(document, 'p', {}, [words.hint]),
    buildNode(
      document,
      'div',
      { class: 'class-fields' },
      rows.map(({ element }) => element),
    ),
    buildNode(document, 'label', { class: 'class-own-task' }, [words.task(mostOfTask), task]),
    labelled(alone, words.alone),
    labelled(present, words.present),
    link,
    buildNode(document, 'div', { class: 'choices' }, [...copyNodes(link, words.copy), open]),
  ]);
  for (const event of ['focusin', 'pointerenter']) panel.addEventListener(event, refresh);
  // What is set in the figure while the panel is open is what the link will hold.
  const follow = () => (panel.isConnected ? refresh() : root.removeEventListener('input', follow));
  root.addEventListener('input', follow);
  return panel;
}
