import { formatEdits, parseEditsText } from '../../experiment/edit-text.ts';
import { choiceField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';
import { countBlocks, depths, specOf } from './lesion-plan.ts';
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

/** What the figure shows, and what the reader has changed. */
export interface LesionSettings {
  /** Of the recorded twins that are drawn. */
  readonly depth: number;
  readonly lesion: Lesion;
}

/**
 * What can be done to the twins that are loaded, as edits of the residual one, of which the plain one takes those that
 * fit it; and which depth of the record is drawn.
 */
export const lesionStudy: Study<LesionSettings> = {
  figure: 'lesion',
  version: '1',
  fields: [
    choiceField('depth', 'depth', Object.fromEntries(depths.map((depth) => [`${depth}`, depth]))),
    {
      name: 'edits',
      want: () => ({ kind: 'edits' }),
      format: ({ lesion }) => formatEdits(editsOf(lesion)) || nothing,
      parse: (text, settings) => {
        const lesion = parseLesion(text);
        return lesion && { ...settings, lesion };
      },
    },
  ],
  defaults: { depth: depths[0], lesion: wholeNetwork(blocks) },
};
