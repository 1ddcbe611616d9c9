import { buildNode } from '../../charts/build-node.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import type { NextStep } from './what-next.ts';
import type { LiveStrings } from './words/live.ts';

/** What the card needs of the lab. */
export interface NextHandlers {
  /** Seconds that a sweep will take here. */
  readonly secondsOf: (sweep: DepthSweep) => number;
  readonly onBegin: (sweep: DepthSweep) => void;
}

function actionOf(step: NextStep, { secondsOf, onBegin }: NextHandlers, words: LiveStrings['whatNext']): HTMLElement {
  if (!('sweep' in step)) {
    return buildNode(document, 'a', { href: `${import.meta.env.BASE_URL}${step.place}` }, [words.actions[step.kind]]);
  }
  const { sweep } = step;
  const button = buildNode(document, 'button', { type: 'button' }, [words.begin(step.kind, sweep, secondsOf(sweep))]);
  button.addEventListener('click', () => onBegin(sweep));
  return button;
}

/** One card with a question and one press for each step. */
export function whatNextCard(
  steps: readonly NextStep[],
  handlers: NextHandlers,
  words: LiveStrings['whatNext'],
): readonly HTMLElement[] {
  const items = steps.map((step) => {
    const question = buildNode(document, 'p', {}, [words.questions[step.kind]]);
    return buildNode(document, 'li', {}, [question, actionOf(step, handlers, words)]);
  });
  return [buildNode(document, 'h4', {}, [words.title]), buildNode(document, 'ul', {}, items)];
}
