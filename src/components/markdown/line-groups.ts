import type { ExpressiveCodePlugin } from 'astro-expressive-code';
import { addClassName, h, selectAll } from 'astro-expressive-code/hast';
import type { Element } from 'astro-expressive-code/hast';

/**
 * Plugin of Expressive Code: `groups="0,9,15"` in the block's meta puts the lines into groups that begin at these, counted
 * from zero, so that something can stand beside each, or between them. Empty lines at the end of a group are `is-between`.
 */
export function lineGroups(): ExpressiveCodePlugin {
  return {
    name: 'line groups',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const given = codeBlock.metaOptions.getString('groups');
        if (!given) return;
        const starts = given.split(',').map(Number);
        const isEmpty = (line: number) => codeBlock.getLine(line)?.text.trim() === '';
        for (const code of selectAll('pre > code', renderData.blockAst)) {
          const lines = code.children;
          code.children = starts.map((start, index) => {
            const end = starts[index + 1] ?? lines.length;
            // Something else may keep groups apart.
            for (let line = end - 1; line > start && isEmpty(line); line--)
              addClassName(lines[line] as Element, 'is-between');
            return h('div', { class: 'line-group', style: `--place:${index}` }, lines.slice(start, end));
          });
        }
      },
    },
  };
}
