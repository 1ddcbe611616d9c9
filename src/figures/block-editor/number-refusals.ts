import type { Problem } from '../../experiment/study.ts';
import { wantWords } from '../../live-figure/link-notices.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { StudyForm } from '../../live-figure/study-form.ts';
import type { BlockSettings } from './study.ts';
import { writingStrings as words } from './words/writing.ts';

function refusalOf({ name, labels, validity }: HTMLInputElement, problems: readonly Problem[]): string {
  const problem = problems.find(({ field }) => field === name);
  // What is read anew may be well where the browser is not content, as an exponent.
  if (!problem || validity.valid) return '';
  return words.wants(labels?.[0]?.textContent.trim() ?? name, wantWords(problem.want));
}

/** Says below the numbers of a form which of them cannot be taken, and what can; the browser says the same. */
export function tellRefusals(form: StudyForm<BlockSettings>): void {
  const { problems } = form.read();
  const inputs = [...form.element.querySelectorAll<HTMLInputElement>('input[type="number"]')];
  const refusals = inputs.map((input) => {
    input.setCustomValidity('');
    const refusal = refusalOf(input, problems);
    input.setCustomValidity(refusal);
    input.setAttribute('aria-invalid', `${refusal !== ''}`);
    return refusal;
  });
  requireChild(form.element, '.field-problem', HTMLElement).textContent = refusals.filter(Boolean).join(' ');
}
