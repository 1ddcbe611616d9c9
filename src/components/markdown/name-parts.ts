import { ExpressiveCodeAnnotation } from 'astro-expressive-code';
import type { AnnotationRenderOptions, ExpressiveCodePlugin } from 'astro-expressive-code';
import { h } from 'astro-expressive-code/hast';

/** A place in a line that belongs to a part of a formula or of a drawing. */
class PartOfLine extends ExpressiveCodeAnnotation {
  readonly #part: string;

  constructor(part: string, columnStart: number, columnEnd: number) {
    super({ inlineRange: { columnStart, columnEnd } });
    this.#part = part;
  }

  override render({ nodesToTransform }: AnnotationRenderOptions) {
    return nodesToTransform.map((node) => h('span', { 'data-part': this.#part }, [node]));
  }
}

/**
 * Plugin of Expressive Code: `names="x=x y=y +=y"` in the block's meta gives names and signs, wherever they stand as
 * whole ones, the `data-part` that is said for them.
 */
export function nameParts(): ExpressiveCodePlugin {
  return {
    name: 'name parts',
    hooks: {
      annotateCode: ({ codeBlock }) => {
        const pairs = codeBlock.metaOptions.getString('names')?.split(' ') ?? [];
        const parts = new Map(pairs.map((pair) => pair.split('=') as [string, string]));
        for (const line of codeBlock.getLines()) {
          for (const { 0: name, index } of line.text.matchAll(/\w+|[^\w\s]/g)) {
            const part = parts.get(name);
            if (part !== undefined) line.addAnnotation(new PartOfLine(part, index, index + name.length));
          }
        }
      },
    },
  };
}
