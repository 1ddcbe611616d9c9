import type { ExpressiveCodePlugin } from 'astro-expressive-code';

/**
 * Plugin of Expressive Code: gives lines the `data-part` that `parts="x,,F"` in the block's meta names for them, one
 * place a line, empty for a line without.
 */
export function lineParts(): ExpressiveCodePlugin {
  return {
    name: 'line parts',
    hooks: {
      postprocessRenderedLine: ({ codeBlock, lineIndex, renderData }) => {
        const part = codeBlock.metaOptions.getString('parts')?.split(',')[lineIndex];
        if (part) renderData.lineAst.properties['data-part'] = part;
      },
    },
  };
}
