import { buildNode } from '../../../charts/build-node.ts';
import type { KnownRun } from './known-runs.ts';
import type { QueueWords } from '../words/queue.ts';

/** One run of the queue. */
export interface QueueRow {
  readonly key: string;
  /** What tells it from the others. */
  readonly name: string;
  /** Undefined while it waits. */
  readonly run: KnownRun | undefined;
  /** Of a run that failed, why. */
  readonly reason: string;
  /** Iterations that it is to make. */
  readonly iterations: number;
}

interface Context {
  readonly document: Document;
  readonly words: QueueWords;
}

const acts = ['top', 'up', 'down', 'remove'] as const;

export type QueueAct = (typeof acts)[number];

function stateText({ run, reason, iterations }: QueueRow, words: QueueWords): string {
  if (!run) return words.states.waiting;
  const { status, trainingError } = run;
  switch (status) {
    case 'training':
      return words.states.training(run.iterations, iterations, trainingError);
    case 'done':
      return words.states.done(trainingError, run.testError);
    case 'diverged':
      return words.states.diverged(run.iterations);
    case 'failed':
      return words.states.failed(reason);
  }
}

/** Whether it is still to be trained: one that failed is tried again. */
export function isWaiting({ run }: Pick<QueueRow, 'run'>): boolean {
  return run === undefined || run.status === 'failed';
}

function buttonsOf(row: QueueRow, possible: ReadonlySet<QueueAct>, { document, words }: Context): readonly Node[] {
  return acts.map((act) => {
    const button = buildNode(
      document,
      'button',
      {
        ...{ type: 'button', 'data-act': act, 'data-of': row.key, 'data-key': `${act} ${row.key}` },
        'aria-label': words.of(words.acts[act], row.name),
        disabled: !possible.has(act),
      },
      [words.signs[act]],
    );
    return button;
  });
}

/** The runs in the order in which they are trained, with what can be done with those that wait. */
export function queueTable(rows: readonly QueueRow[], context: Context): HTMLTableElement {
  const { document, words } = context;
  const waiting = rows.filter(isWaiting);
  const head = (text: string) => buildNode(document, 'th', { scope: 'col' }, [text]);
  const rowOf = (row: QueueRow, index: number) => {
    const at = waiting.indexOf(row);
    const possible = new Set<QueueAct>([
      ...(at > 0 ? (['top', 'up'] as const) : []),
      ...(at < waiting.length - 1 ? (['down'] as const) : []),
      'remove',
    ]);
    return buildNode(document, 'tr', {}, [
      buildNode(document, 'td', { class: 'number' }, [`${index + 1}`]),
      buildNode(document, 'th', { scope: 'row' }, [row.name]),
      buildNode(document, 'td', {}, [stateText(row, words)]),
      buildNode(document, 'td', { class: 'queue-acts' }, at < 0 ? [] : [...buttonsOf(row, possible, context)]),
    ]);
  };
  return buildNode(document, 'table', { class: 'results queue' }, [
    buildNode(document, 'caption', {}, [words.caption]),
    buildNode(document, 'thead', {}, [
      buildNode(document, 'tr', {}, [words.place, words.run, words.state, words.change].map(head)),
    ]),
    buildNode(document, 'tbody', {}, rows.map(rowOf)),
  ]);
}
