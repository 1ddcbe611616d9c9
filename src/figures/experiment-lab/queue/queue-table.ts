import { buildNode } from '../../../charts/build-node.ts';
import { buildSvg } from '../../../charts/build-svg.ts';
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

/** What stands on a button, drawn in a square of 16: an arrow, an arrow to a bar, a cross. */
const signs: Readonly<Record<QueueAct, string>> = {
  top: 'M3 2.5h10M8 14V6M4.5 9.5 8 6l3.5 3.5',
  up: 'M8 13V3M4.5 6.5 8 3l3.5 3.5',
  down: 'M8 3v10M4.5 9.5 8 13l3.5-3.5',
  remove: 'm4 4 8 8m0-8-8 8',
};

function stateText({ run, reason, iterations }: QueueRow, words: QueueWords): string {
  if (!run) return words.states.waiting;
  const { status } = run;
  switch (status) {
    case 'starting':
    case 'done':
      return words.states[status];
    case 'training':
    case 'paused':
      return words.states[status](run.iterations, iterations);
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

const path = (document: Document, d: string) => buildSvg(document, 'path', { d });

function buttonsOf(row: QueueRow, possible: ReadonlySet<QueueAct>, { document, words }: Context): readonly Node[] {
  return acts.map((act) => {
    const button = buildNode(
      document,
      'button',
      {
        ...{ type: 'button', 'data-act': act, 'data-of': row.key, 'data-key': `${act} ${row.key}` },
        ...{ 'aria-label': words.of(words.acts[act], row.name), title: words.acts[act] },
        disabled: !possible.has(act),
      },
      [buildSvg(document, 'svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, [path(document, signs[act])])],
    );
    return button;
  });
}

/** The runs in the order in which they are trained, with what can be done with those that wait. */
export function queueTable(rows: readonly QueueRow[], context: Context): HTMLTableElement {
  const { document, words } = context;
  const waiting = rows.filter(isWaiting);
  const head = (content: string | Node) => buildNode(document, 'th', { scope: 'col' }, [content]);
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
      buildNode(document, 'tr', {}, [
        head(buildNode(document, 'span', { class: 'visually-hidden' }, [words.place])),
        ...[words.run, words.state, words.change].map(head),
      ]),
    ]),
    buildNode(document, 'tbody', {}, rows.map(rowOf)),
  ]);
}
