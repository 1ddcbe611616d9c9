import type { ExpressiveCodePlugin } from 'astro-expressive-code';
import { h, selectAll } from 'astro-expressive-code/hast';

/**
 * Plugin of Expressive Code: `groups="0,9,15"` in the block's meta puts the lines into groups that begin at these, counted
 * from zero, so that something can stand beside each, or between them.
 */
export function lineGroups(): ExpressiveCodePlugin {
  return {
    name: 'line groups',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const starts = codeBlock.metaOptions.getString('groups')?.split(',').map(Number);
        if (!starts) return;
        for (const code of selectAll('pre > code', renderData.blockAst)) {
          const lines = code.children;
          code.children = starts.map((start, index) =>
            h('div', { class: 'line-group', style: `--place:${index}` }, lines.slice(start, starts[index + 1])),
          );
        }
      },
    },
  };
}
