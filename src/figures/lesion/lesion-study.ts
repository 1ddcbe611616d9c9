import { formatEdits, parseEditsText } from '../../experiment/edit-text.ts';
import type { Study } from '../../experiment/study.ts';
import { countBlocks, depths, specOf, twinExperiment } from './lesion-plan.ts';
import { editsOf, lesionOf, wholeNetwork } from './lesion-state.ts';
import type { Lesion } from './lesion-state.ts';

const spec = specOf(twinExperiment('residual', depths[0], 1));
const blocks = countBlocks(spec);
/** In a link, where nothing is changed. */
const nothing = 'none';

function parseLesion(text: string): Lesion | undefined {
  if (text === nothing) return wholeNetwork(blocks);
  try {
    return lesionOf(parseEditsText(text), spec, blocks);
  } catch {
    return undefined;
  }
}

/** What can be done to the twins: edits of the residual one, of which the plain one takes those that fit it. */
export const lesionStudy: Study<Lesion> = {
  figure: 'lesion',
  version: '1',
  fields: [
    {
      name: 'edits',
      want: () => ({ kind: 'edits' }),
      format: (lesion) => formatEdits(editsOf(lesion)) || nothing,
      parse: parseLesion,
    },
  ],
  defaults: wholeNetwork(blocks),
};
