import { buildNode } from '../../charts/build-node.ts';
import { buildSvg } from '../../charts/build-svg.ts';
import type { Choice, ShownTrace } from './choice.ts';
import type { Context } from './strip-node.ts';
import { averagesOf, probabilitiesOf } from './trace.ts';

const bar = { width: 6, step: 8, height: 44 } as const;

/** The means of the last maps as bars; that of the map that is followed stands out. */
function averagesNode({ kind, trace }: ShownTrace, { map }: Choice, { document, words }: Context): HTMLElement {
  const averages = averagesOf(trace);
  const most = Math.max(...averages) || 1;
  const barOf = (average: number, index: number) => {
    const height = Number(((bar.height * average) / most).toFixed(1));
    return `M${bar.step * index} ${bar.height}v${-height}h${bar.width}v${height}z`;
  };
  const width = bar.step * averages.length - (bar.step - bar.width);
  const { averages: title, average } = words.answer;
  const followed = averages[map] ?? null;
  const said = followed === null ? [] : [buildNode(document, 'span', {}, [average(map + 1, followed)])];
  const bars = averages.map(barOf);
  const size = { viewBox: `0 0 ${width} ${bar.height}`, role: 'img', 'aria-label': title(averages.length) };
  return buildNode(document, 'div', { class: 'averages' }, [
    buildNode(document, 'p', { class: 'answer-title' }, [title(averages.length), ...said]),
    buildSvg(document, 'svg', size, [
      buildSvg(document, 'path', { class: kind, d: bars.filter((_, index) => index !== map).join('') }),
      buildSvg(document, 'path', { class: 'followed', d: bars[map] ?? '' }),
    ]),
  ]);
}

/** How probable each class is held, as bars, with the image's own class marked. */
function scoresNode({ kind, trace, classes, label }: ShownTrace, { document, words }: Context): HTMLElement {
  const probabilities = probabilitiesOf(trace);
  const most = Math.max(...probabilities);
  const { probability, ownClass, scores } = words.answer;
  const rows = probabilities.map((own, index) =>
    buildNode(document, 'li', { class: own === most && 'is-answer' }, [
      buildNode(document, 'span', {}, [classes[index]!]),
      buildNode(document, 'span', { class: `score ${kind}`, style: `--share: ${own.toFixed(4)}` }),
      buildNode(document, 'span', {}, [probability(own)]),
      index === label ? buildNode(document, 'small', {}, [ownClass]) : null,
    ]),
  );
  return buildNode(document, 'ol', { class: 'scores', 'aria-label': scores }, rows);
}

/** What becomes of the last maps: their means, and the scores of all classes. */
export function answerNodes(shown: ShownTrace, choice: Choice, context: Context): readonly Node[] {
  return [averagesNode(shown, choice, context), scoresNode(shown, context)];
}
