import { expect, test } from 'vitest';
import { formatEdits, parseEditsText } from '../../experiment/edit-text.ts';
import { formatPermalink, parsePermalink } from '../../experiment/permalink.ts';
import { editedSpec } from '../../experiment/edited-spec.ts';
import { blocksIn } from '../../networks/block-maps.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';
import { specOf } from './lesion-plan.ts';
import { cut, editsOf, fittingEdits, lesionOf, swap, wholeNetwork } from './lesion-state.ts';
import { lesionStudy } from './lesion-study.ts';

const [plain, residual] = (['plain', 'residual'] as const).map((kind) => specOf(twinExperiment(kind, 20, 1)));
const whole = wholeNetwork(9);
const textOf = (lesion: typeof whole) => formatEdits(editsOf(lesion));

test('a block is left out by a press, and brought back by another', () => {
  expect(textOf(cut(cut(whole, 4), 2))).toBe('block-left-out:2,block-left-out:4');
  expect(cut(cut(whole, 4), 4)).toEqual(whole);
});

test('a block that is left out stays so when it changes places', () => {
  expect(textOf(swap(cut(whole, 0), [0, 2]))).toBe('blocks-swapped:0+2,block-left-out:2');
  expect(textOf(swap(swap(whole, [0, 2]), [2, 0]))).toBe('');
});

test('the edits give the order that is shown, whatever swaps led to it', () => {
  const lesion = swap(swap(swap(whole, [0, 1]), [1, 2]), [7, 8]);
  const edited = editsOf(lesion).reduce(editedSpec, residual!);
  const names = blocksIn(residual!.stages).map(({ name }) => name);
  expect(blocksIn(edited.stages).map(({ name }) => name)).toEqual(lesion.order.map((block) => names[block]));
});

test('edits come back from a lesion and from its link', () => {
  const scale = { block: 3, factor: 0.55 } as const;
  const lesion = { ...swap(cut(cut(whole, 5), 8), [4, 5]), scale, remeasured: true };
  expect(lesionOf(parseEditsText(textOf(lesion)), residual!, 9)).toEqual(lesion);
  const settings = { depth: 44, lesion };
  expect(parsePermalink(lesionStudy, formatPermalink(lesionStudy, settings))).toEqual({ settings, notices: [] });
  const untouched = { depth: 20, lesion: whole };
  expect(formatPermalink(lesionStudy, untouched)).toBe('lesion.v=1&lesion.depth=20&lesion.edits=none');
});

test('a link of before there was a choice of depth still opens', () => {
  const { settings, notices } = parsePermalink(lesionStudy, 'lesion.v=1&lesion.edits=block-left-out%3A4');
  expect(settings).toEqual({ depth: 20, lesion: cut(whole, 4) });
  expect(notices).toEqual([]);
});

test.each(['block-left-out:9', 'blocks-swapped:2+4', 'weights-shaken:1:0.5:1', 'batch-norm-remeasured:7', '<b>'])(
  'a link with %s is told, and nothing is changed',
  (edits) => {
    const { settings, notices } = parsePermalink(lesionStudy, `lesion.v=1&lesion.edits=${encodeURIComponent(edits)}`);
    expect(settings.lesion).toEqual(whole);
    expect(notices).toMatchObject([{ kind: 'invalid', field: 'edits', used: 'none' }]);
  },
);

test('the plain twin takes the edits that fit it, and each other has its reason', () => {
  const edits = parseEditsText('shortcut-scale:all:0.5,block-left-out:1,block-left-out:3');
  expect(fittingEdits(edits, residual!)).toEqual({ edits, misfits: [] });
  const { edits: fitting, misfits } = fittingEdits(edits, plain!);
  expect(formatEdits(fitting)).toBe('block-left-out:1');
  expect(misfits.map(({ misfit }) => misfit.code)).toEqual(['no-shortcut', 'nothing-left']);
});
