import { StudyForm } from '../../live-figure/study-form.ts';
import type { FieldControls } from '../../live-figure/study-form.ts';
import { wantWords } from '../../live-figure/link-notices.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { Problem } from '../../experiment/study.ts';
import { mostRuns, refusalOf } from './study/cells.ts';
import type { LabSettings } from './study/settings.ts';
import { labStudy } from './study/study.ts';
import { labWords as words } from './words.ts';

type FormControl = HTMLInputElement | HTMLSelectElement;

/** Fields of which several boxes may be ticked. */
const ofBoxes = ['block', 'shortcut', 'bn'] as const;

/** What is wrong with a field, with its name. */
function problemSentence({ field, want }: Problem): string {
  const name = words.fields[field as keyof typeof words.fields];
  return want.kind === 'choices' ? words.status.noChoice(name) : words.status.problem(name, wantWords(want));
}

/** Boxes of one name, as a list of what is ticked. */
function boxControls(form: HTMLFormElement, name: string): FieldControls {
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  return {
    read: () => boxes.flatMap((box) => (box.checked ? [box.value] : [])).join(', '),
    write: (text) => {
      const chosen = text.split(', ');
      for (const box of boxes) box.checked = chosen.includes(box.value);
    },
  };
}

/** The controls of the lab: what is wrong is told at the field, and what means nothing rests. */
export class LabForm extends StudyForm<LabSettings> {
  readonly #places: ReadonlyMap<string, HTMLElement>;

  /** `data`: the choice of images. */
  constructor(form: HTMLFormElement, data: FieldControls) {
    const boxes = ofBoxes.map((name) => [name, boxControls(form, name)] as const);
    super(form, labStudy, { ...Object.fromEntries(boxes), data });
    const places = [...form.querySelectorAll<HTMLElement>('[data-field]')];
    this.#places = new Map(places.map((place) => [place.dataset['field'] ?? '', place]));
    // A control in a closed disclosure cannot show the browser's message.
    const open = ({ target }: Event) => (target as Element).closest('details')?.setAttribute('open', '');
    form.addEventListener('invalid', open, { capture: true });
  }

  override get settings(): LabSettings {
    return super.settings;
  }

  override set settings(settings: LabSettings) {
    super.settings = settings;
    this.judge();
  }

  /** Why what is set is too much together, a sentence; empty where it can be trained. */
  get refusal(): string {
    const refusal = refusalOf(this.settings);
    return refusal ? words.refusal(refusal, mostRuns) : '';
  }

  /** Why Train cannot be pressed, by the first field that is wrong, or by all together; empty where it can. */
  get problem(): string {
    const { settings, problems } = this.read();
    const [first] = problems;
    if (first) return problemSentence(first);
    const refusal = refusalOf(settings);
    return refusal ? words.status.refused(words.refusal(refusal, mostRuns)) : '';
  }

  /** Says at every field what is wrong with it, and returns whether each holds what it can take. */
  judge(): boolean {
    const { settings, problems } = this.read();
    const refusal = refusalOf(settings);
    const varied = refusal?.code === 'too-many-varied' ? refusal.fields.map(String) : [];
    for (const [name, place] of this.#places) {
      const problem = problems.find(({ field }) => field === name);
      const isEmpty = problem?.want.kind === 'choices';
      const text = problem
        ? isEmpty
          ? words.noChoice
          : words.wants(wantWords(problem.want))
        : varied.includes(name)
          ? words.tooManyVaried
          : '';
      this.#tell(place, text, problem !== undefined);
    }
    this.#rest(settings);
    return problems.length === 0;
  }

  #tell(place: HTMLElement, text: string, isInvalid: boolean): void {
    const note = requireChild(place, '.field-problem', HTMLElement);
    if (note.textContent !== text) note.textContent = text;
    const controls = [...place.querySelectorAll<FormControl>('input, select')];
    for (const control of controls) control.toggleAttribute('data-wrong', text !== '');
    for (const control of controls) control.setAttribute('aria-invalid', `${text !== ''}`);
    controls[0]?.setCustomValidity(isInvalid ? text : '');
  }

  /** Fields that mean nothing in these settings. */
  #rest(settings: LabSettings): void {
    for (const { name, counts } of labStudy.fields) {
      if (!counts) continue;
      const isResting = !counts(settings);
      const place = this.#places.get(name);
      place?.toggleAttribute('data-rests', isResting);
      for (const control of place?.querySelectorAll<FormControl>('input, select') ?? []) control.disabled = isResting;
    }
  }
}
