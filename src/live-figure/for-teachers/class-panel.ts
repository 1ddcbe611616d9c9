import { buildNode } from '../../charts/build-node.ts';
import { formatClassLink, mostOfTask } from '../../experiment/class-link.ts';
import { shortPlainText } from '../../experiment/plain-text.ts';
import { teachersStrings } from '../../i18n/teachers.ts';
import { fieldPlaces } from './field-places.ts';
import type { FieldPlace } from './field-places.ts';
import { copiedField, copyNodes, embedAddress, queryOf, teachersPanel } from './panel-parts.ts';
import type { TaughtFigure } from './taught-figure.ts';

const words = teachersStrings.class;
const states = ['open', 'fixed', 'hidden'] as const;

function labelled(input: HTMLElement, text: string): HTMLLabelElement {
  return buildNode(document, 'label', {}, [input, ' ', text]);
}

const checkbox = () => buildNode(document, 'input', { type: 'checkbox' });

/** One control of the figure, and what students find it to be. */
function fieldRow({ name, label }: FieldPlace, figure: string): HTMLElement {
  const radios = states.map((state) => {
    const attributes = { type: 'radio', name: `class-${figure}-${name}`, value: state, checked: state === 'open' };
    return labelled(buildNode(document, 'input', attributes), words.states[state]);
  });
  const legend = buildNode(document, 'legend', {}, [label]);
  return buildNode(document, 'fieldset', { 'data-class-field': name }, [legend, ...radios]);
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
    const chosen = rows.filter((row) => row.querySelector(`input[value="${state}"]:checked`) !== null);
    return chosen.map((row) => row.dataset['classField'] ?? '');
  };
  const refresh = () => {
    const query = queryOf(figure);
    const address = alone.checked ? embedAddress(root, query) : new URL(location.pathname, location.href);
    address.search = query;
    address.hash = formatClassLink(study, {
      ...{ fixed: fieldsThatAre('fixed'), hidden: fieldsThatAre('hidden'), presented: present.checked },
      task: shortPlainText(task.value, mostOfTask),
    });
    link.value = open.href = address.href;
  };
  refresh();
  const panel = teachersPanel(teachersStrings.buttons.class, [
    buildNode(document, 'p', {}, [words.hint]),
    buildNode(document, 'div', { class: 'class-fields' }, rows),
    buildNode(document, 'label', { class: 'class-own-task' }, [words.task(mostOfTask), task]),
    labelled(alone, words.alone),
    labelled(present, words.present),
    link,
    buildNode(document, 'div', { class: 'choices' }, [...copyNodes(link, words.copy), open]),
  ]);
  for (const event of ['input', 'focusin', 'pointerenter']) panel.addEventListener(event, refresh);
  return panel;
}
