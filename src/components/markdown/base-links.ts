import { walk } from './tree.ts';
import type { TreeNode } from './tree.ts';

/** Rehype plugin: puts the site's path on its host before links and images that start at the root. */
export function withBase(base: string) {
  const prefix = base.replace(/\/$/, '');
  const moved = (target: unknown) =>
    typeof target === 'string' && /^\/(?!\/)/.test(target) ? `${prefix}${target}` : target;
  return (tree: TreeNode): void =>
    walk(tree, ({ properties, attributes = [] }) => {
      for (const name of ['href', 'src']) {
        if (properties?.[name] !== undefined) properties[name] = moved(properties[name]);
      }
      for (const attribute of attributes) {
        if (['href', 'src'].includes(attribute.name)) attribute.value = moved(attribute.value);
      }
    });
}
