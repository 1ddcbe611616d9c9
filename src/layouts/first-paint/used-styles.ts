import { PurgeCSS } from 'purgecss';

/** Names of attributes in conditions such as `[data-theme='dark']`. Scripts set them under other names: all may hold. */
function attributesIn(css: string): string[] {
  return [...new Set([...css.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name))];
}

/**
 * The part of a style sheet that can apply to a page: a rule stays where each class, id and element of its selector is a
 * word somewhere in `text`, the page with all of its scripts. Scripts therefore name classes whole, and compose none.
 */
export async function usedStyles(css: string, text: string): Promise<string> {
  const [used] = await new PurgeCSS().purge({
    content: [{ raw: text, extension: 'html' }],
    css: [{ raw: css }],
    defaultExtractor: (content) => content.match(/[\w-]+/g) ?? [],
    dynamicAttributes: attributesIn(css),
    fontFace: true,
    keyframes: true,
  });
  if (used === undefined) throw new Error('no style sheet came back');
  return used.css;
}
