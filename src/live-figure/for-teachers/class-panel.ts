import { buildNode } from '../../charts/build-node.ts';
import { mostOfTask, parseClassLink } from '../../experiment/class-link.ts';
import { plainLines } from '../../experiment/plain-lines.ts';
import { textsOf } from '../../experiment/study.ts';
import { teachersStrings } from '../../i18n/teachers.ts';
import { linkNoticeWords } from '../link-notices.ts';
import { fieldPlaces } from './field-places.ts';
import type { FieldPlace } from './field-places.ts';
import { fieldValue } from './field-value.ts';
import { copiedField, copyNodes, embedAddress, hashForOthers, queryOf, teachersPanel } from './panel-parts.ts';
import type { TaughtFigure } from './taught-figure.ts';

const words = teachersStrings.class;
const states = ['open', 'fixed', 'hidden'] as const;

function labelled(input: HTMLElement, text: string): HTMLLabelElement {
  return buildNode(document, 'label', {}, [input, ' ', text]);
}

const checkbox = () => buildNode(document, 'input', { type: 'checkbox' });

interface FieldRow {
  readonly name: string;
  readonly element: HTMLElement;
  readonly select: HTMLSelectElement;
  /** Says what the field is set to now: what a link would fix it at. */
  readonly refresh: () => void;
}

/** One control of the figure, and what students find it to be. */
function fieldRow<Settings>(place: FieldPlace, { study, form }: TaughtFigure<Settings>): FieldRow {
  const { name, label } = place;
  const id = `class-${study.figure}-${name}`;
  const value = buildNode(document, 'span', { class: 'class-value', id: `${id}-value` });
  const options = states.map((state) => buildNode(document, 'option', { value: state }, [words.states[state]]));
  const select = buildNode(document, 'select', { id, 'aria-describedby': value.id }, options);
  // A seed that only a button draws has a value, too, which no control says.
  const isDrawn = place.controls.every(({ localName }) => localName === 'button');
  const refresh = () => {
    const text = isDrawn ? (textsOf(study, form.settings).get(name) ?? '') : fieldValue(place);
    value.textContent = text === '' ? words.noValue : text;
  };
  const children = [buildNode(document, 'label', { for: id }, [label]), value, select];
  return { name, element: buildNode(document, 'div', { class: 'class-field' }, children), select, refresh };
}

/** Builds links for a class: what its students can set, what they are asked, how the figure is shown. */
export function classPanel<Settings>(root: HTMLElement, figure: TaughtFigure<Settings>): HTMLElement {
  const { study } = figure;
  const names = study.fields.map(({ name }) => name);
  const rows = fieldPlaces(root, names).map((place) => fieldRow(place, figure));
  const task = buildNode(document, 'textarea', { rows: 3, maxlength: mostOfTask, dir: 'auto' });
  const [alone, present] = [checkbox(), checkbox()];
  const link = copiedField(words.link, 3);
  const wrong = buildNode(document, 'p', { role: 'status' });
  const open = buildNode(document, 'a', { target: '_blank', rel: 'noopener' }, [words.open]);
  const fieldsThatAre = (state: (typeof states)[number]) => {
    return rows.filter(({ select }) => select.value === state).map(({ name }) => name);
  };
  const refresh = () => {
    rows.forEach((row) => row.refresh());
    const asked = { fixed: fieldsThatAre('fixed'), hidden: fieldsThatAre('hidden') };
    const query = queryOf(figure, asked);
    const address = alone.checked ? embedAddress(root, query) : new URL(location.pathname, location.href);
    address.search = query;
    const said = { ...asked, presented: present.checked, task: plainLines(task.value, mostOfTask) };
    address.hash = hashForOthers(root, study, said);
    link.value = open.href = address.href;
    // What would be told of it where it is opened, as that it is too long.
    wrong.textContent = parseClassLink(study, address.hash).notices.map(linkNoticeWords).join(' ');
  };
  refresh();
  const panel = teachersPanel(teachersStrings.buttons.class, [
    buildNode(document, 'p', {}, [words.hint]),
    buildNode(document, 'fieldset', { class: 'class-fields' }, [
      buildNode(document, 'legend', {}, [words.fields]),
      ...rows.map(({ element }) => element),
    ]),
    buildNode(document, 'label', { class: 'class-own-task' }, [words.task(mostOfTask), task]),
    labelled(alone, words.alone),
    labelled(present, words.present),
    link,
    wrong,
    buildNode(document, 'div', { class: 'choices' }, [...copyNodes(link, words.copy), open]),
  ]);
  for (const event of ['focusin', 'pointerenter']) panel.addEventListener(event, refresh);
  // What is set in the figure while the panel is open is what the link will hold.
  const follow = () => (panel.isConnected ? refresh() : root.removeEventListener('input', follow));
  root.addEventListener('input', follow);
  return panel;
}
