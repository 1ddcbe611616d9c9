import type { Experiment } from '../../experiment/experiment.ts';
import { parseWrittenText } from '../../networks/written/written-text.ts';
import { writtenModule } from './written-module.ts';

/** Of the places of a network, in their order. */
const places = ['Stage1Block', 'Stage2First', 'Stage2Block', 'Stage3First', 'Stage3Block'];

const heading = `# %% [markdown]
# ## Written blocks
#
# What the code of a block computes on the page, step by step: it was traced once for each place in a network, with the
# numbers of that place.

# %%
`;

/** Modules for the written blocks of one experiment, and the line by which networks find them. `run` counts from 0. */
function modulesOf({ network, data }: Experiment, run: number, suffix: string): string {
  const blocks = parseWrittenText(network.written!, network.filters);
  if (!blocks.ok) throw new Error(`invalid blocks: ${JSON.stringify(blocks.fault)}`);
  let featureMapSize: number = data.side;
  const names = places.map((place) => `${place}${suffix}`);
  const modules = blocks.value.map((block, index) => {
    const own = writtenModule(block, { name: names[index]!, featureMapSize, batchNorm: network.batchNorm });
    featureMapSize = Math.ceil(featureMapSize / block.place.stride);
    return own;
  });
  return [...modules, `WRITTEN[runs()[${run}]["written"]] = [${names.join(', ')}]\n`].join('\n\n');
}

/** Cells of a script with the blocks that a reader has written, those of all experiments; empty where there are none. */
export function writtenCells(experiments: readonly Experiment[]): string {
  const texts = experiments.map(({ network }) => network.written);
  const firsts = experiments.flatMap((own, run) =>
    own.network.written && texts.indexOf(own.network.written) === run ? [run] : [],
  );
  if (firsts.length === 0) return '';
  const modules = firsts.map((run, index) => modulesOf(experiments[run]!, run, index === 0 ? '' : `${index + 1}`));
  return `${heading}${modules.join('\n\n')}\n\n`;
}
