import postcss from 'postcss';
import type { Rule } from 'postcss';
import type { PictureUse } from './picture-name.ts';

/** What a picture takes from the sheets of its page. */
const carried =
  /^(?:fill|stroke|vector-effect|opacity|font|text-anchor|white-space|paint-order|visibility|display|dominant-baseline)(?:-|$)/;

/** The picture stands in a document of its own, which has no faces of the site. */
const faces = { '--ui': 'system-ui, sans-serif', '--text': 'Georgia, serif', '--code': 'monospace' } as const;

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // States of the browser, which a picture does not have.
    return false;
  }
}

const always = ({ parent }: Rule) => parent?.type === 'root';

/** Names of classes and elements in the last part of a selector: without them it means nothing in a picture. */
const lastPart = (selector: string) => /[^\s>+~]*$/.exec(selector)?.[0] ?? '';

function isAbout(selector: string, words: ReadonlySet<string>): boolean {
  const names = lastPart(selector)
    .replace(/[[(:].*$/, '')
    .match(/[\w-]+/g);
  return names !== null && names.every((name) => words.has(name));
}

function wordsIn(elements: readonly Element[]): ReadonlySet<string> {
  return new Set(elements.flatMap((one) => [one.localName, ...(one.getAttribute('class') ?? '').split(/\s+/)]));
}

/** Values of the site's variables, for light and dark as the reader has it. */
function variablesOf(rules: readonly Rule[], text: string): string {
  const own = new Map<string, string>(Object.entries(faces));
  for (const { selector, nodes } of rules) {
    if (selector !== ':root') continue;
    for (const node of nodes) {
      if (node.type === 'decl' && node.prop.startsWith('--') && !own.has(node.prop)) own.set(node.prop, node.value);
    }
  }
  const used = [...own].filter(([name]) => text.includes(`var(${name})`));
  return `:root{color-scheme:light dark;${used.map(([name, value]) => `${name}:${value}`).join(';')}}`;
}

function writeStyles(elements: readonly Element[], rules: readonly Rule[]): void {
  const words = wordsIn(elements);
  const own = new Map(elements.map((element) => [element, [] as string[]]));
  for (const rule of rules) {
    const declared = rule.nodes.flatMap((node) =>
      node.type === 'decl' && carried.test(node.prop) ? [`${node.prop}:${node.value}`] : [],
    );
    const selectors = rule.selectors.filter((selector) => isAbout(selector, words));
    if (declared.length === 0 || selectors.length === 0) continue;
    for (const [element, styles] of own) {
      if (selectors.some((selector) => matches(element, selector))) styles.push(...declared);
    }
  }
  for (const [element, styles] of own) {
    const style = [...styles, element.getAttribute('style') ?? ''].filter((text) => text !== '').join(';');
    if (style !== '') element.setAttribute('style', style);
  }
}

/** Labels of charts may reach past their frame, which a page shows and a picture would cut off (px). */
const reach = 14;

/** `0 0 340 270` with room around; of drawings on a small grid of their own, which nothing leaves, as it is. */
function roomierBox(box: string): string {
  const [left = 0, top = 0, width = 0, height = 0] = box.split(/[\s,]+/).map(Number);
  if (width < 10 * reach) return box;
  return `${left - reach} ${top - reach / 2} ${width + 2 * reach} ${height + reach}`;
}

function documentOf(svg: Element, rules: readonly Rule[]): string {
  svg.setAttribute('viewBox', roomierBox(svg.getAttribute('viewBox') ?? ''));
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const drawn = svg.outerHTML;
  return drawn.replace('>', () => `><style>${variablesOf(rules, drawn)}</style>`);
}

/**
 * A drawing of a page as documents of their own: what the sheets of its page say of it is written into it, and it is light
 * or dark as the page that shows it. As a sign it is without words. The drawing itself is changed.
 */
export function ownPictures(svg: Element, css: string): Readonly<Record<PictureUse, string>> {
  const rules: Rule[] = [];
  postcss.parse(css).walkRules((rule) => {
    if (always(rule)) rules.push(rule);
  });
  writeStyles([svg, ...svg.querySelectorAll('*')], rules);
  const sign = svg.cloneNode(true) as Element;
  for (const text of sign.querySelectorAll('text, title')) text.remove();
  return { picture: documentOf(svg, rules), sign: documentOf(sign, rules) };
}
