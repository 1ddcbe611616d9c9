import postcss from 'postcss';
import type { AtRule, Rule } from 'postcss';
import parseSelector from 'postcss-selector-parser';
import type { Selector } from 'postcss-selector-parser';

/**
 * Classes, ids and elements that a selector cannot do without, and the attribute by which styles are one component's. Of
 * those in `:is(…)` and its like one may do.
 */
function needsOf(selector: Selector): readonly string[] {
  return selector.nodes.flatMap((node) => {
    if (node.type === 'attribute') return node.attribute.startsWith('data-astro-cid-') ? [node.attribute] : [];
    return node.type === 'class' || node.type === 'id' || node.type === 'tag' ? [node.value] : [];
  });
}

/** Whether a rule can apply where only these words stand. Steps of an animation are no selectors, and stay. */
function canApply(rule: Rule, words: ReadonlySet<string>): boolean {
  if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')) return true;
  const selectors = parseSelector().astSync(rule.selector).nodes;
  return selectors.some((selector) => needsOf(selector).every((need) => words.has(need)));
}

const familyIn = (face: AtRule): string => /font-family:\s*["']?([^;"']+)/.exec(face.toString())?.[1]?.trim() ?? '';

/** Words of a page and its scripts. Names of properties, as in `a.name` and `{name: 1}`, are no names of classes. */
function wordsOf(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(/([.{,]?)([\w-]+)(:?)/g)];
  const isProperty = (before: string, after: string) => before === '.' || (before !== '' && after !== '');
  return new Set(found.flatMap(([, before = '', word = '', after = '']) => (isProperty(before, after) ? [] : [word])));
}

/**
 * The part of a style sheet that can apply to a page: a rule stays where each class, id and element that its selector
 * cannot do without is a word somewhere in `text`, the page with all of its scripts. Scripts therefore name classes whole,
 * and compose none. States and attributes are left open: scripts set them.
 */
export function usedStyles(css: string, text: string): string {
  const words = wordsOf(text);
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (!canApply(rule, words)) rule.remove();
  });
  const declared: string[] = [];
  sheet.walkDecls(/^font/, ({ parent, value }) => {
    if (parent?.type === 'rule') declared.push(value);
  });
  sheet.walkAtRules((atRule) => {
    const unused = atRule.name === 'font-face' && !declared.some((value) => value.includes(familyIn(atRule)));
    if (unused || atRule.nodes?.length === 0) atRule.remove();
  });
  return sheet.toString();
}
