import type { ExpressiveCodePlugin } from 'astro-expressive-code';
import { addClassName } from 'astro-expressive-code/hast';

/** Plugin of Expressive Code: `marked="2,5"` in the block's meta has these lines, counted from zero, stand out. */
export function lineMarks(): ExpressiveCodePlugin {
  return {
    name: 'line marks',
    hooks: {
      postprocessRenderedLine: ({ codeBlock, lineIndex, renderData }) => {
        const marked = codeBlock.metaOptions.getString('marked')?.split(',') ?? [];
        if (marked.includes(`${lineIndex}`)) addClassName(renderData.lineAst, 'is-marked');
      },
    },
  };
}
