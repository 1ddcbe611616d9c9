import { buildNode } from '../../charts/build-node.ts';
import type { DrawnRunsStrings } from '../../i18n/drawn-runs.ts';
import type { WhyNotDrawn } from './why-not-drawn.ts';

/** One line of a figure, and the reader's runs in it. */
export interface DrawnLine {
  /** By which it is called in the charts. */
  readonly name: string;
  /** What is set in it; empty where the names say it. */
  readonly settings: string;
  readonly runs: readonly string[];
}

/** What has become of the runs that a link asks for. */
export interface DrawnRuns {
  readonly lines: readonly DrawnLine[];
  readonly refused: readonly { readonly name: string; readonly why: WhyNotDrawn }[];
  /** Names of those that are not on this device. */
  readonly gone: readonly string[];
  /** Why none could be read; null where they could. */
  readonly problem: string | null;
}

type Words = DrawnRunsStrings;

/** As a clause: why a figure does not draw a run. */
export function reasonOf(why: WhyNotDrawn, { reasons }: Words): string {
  switch (why.type) {
    case 'short':
      return reasons.short(why.iterations);
    case 'settings':
      return reasons.settings(why.settings);
    default:
      return reasons[why.type];
  }
}

function lineNode({ name, settings, runs }: DrawnLine, index: number, words: Words): HTMLLIElement {
  const own = { 'data-remove': index, 'data-key': `remove-${index}`, 'aria-label': words.of(words.remove, name) };
  const others = [settings, words.names(runs)].filter((text) => text !== '' && text !== name).join(': ');
  return buildNode(document, 'li', {}, [
    buildNode(document, 'span', {}, [buildNode(document, 'strong', {}, [name]), ' ', others]),
    buildNode(document, 'button', { type: 'button', class: 'quiet', ...own }, [words.remove]),
  ]);
}

/** What each line is, with a button that takes it out of the figure. */
export function linesNode(lines: readonly DrawnLine[], words: Words): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const items = lines.map((line, index) => lineNode(line, index, words));
  fragment.append(buildNode(document, 'h4', {}, [words.title]), buildNode(document, 'ul', {}, items));
  return fragment;
}

/** What is not drawn and why, a paragraph each. */
export function undrawnNodes({ refused, gone, problem }: DrawnRuns, words: Words): readonly HTMLElement[] {
  const said = [
    ...refused.map(({ name, why }) => words.notDrawn(name, reasonOf(why, words))),
    ...(gone.length > 0 ? [words.gone(gone)] : []),
    ...(problem === null ? [] : [words.unreadable(problem)]),
  ];
  return said.map((text) => buildNode(document, 'p', {}, [text]));
}

/** The button that takes all out of the figure, where it is more than a line's own, and the way to the ledger. */
export function waysNode({ lines, refused, gone }: DrawnRuns, words: Words, lab: string): HTMLElement {
  const own = { type: 'button', class: 'quiet', 'data-remove': 'all', 'data-key': 'remove-all' };
  const isOne = lines.length === 1 && refused.length + gone.length === 0;
  const all = isOne ? [] : [buildNode(document, 'button', own, [words.removeAll]), ' '];
  return buildNode(document, 'p', {}, [...all, buildNode(document, 'a', { href: lab }, [words.way])]);
}
