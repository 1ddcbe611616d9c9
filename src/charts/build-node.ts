type Child = Node | string | null;

/**
 * An HTML element with attributes and children; text is set as text, so nothing in it becomes markup. Works with any
 * `document`, the one of the page or one that builds pages.
 */
export function buildNode<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === false) continue;
    element.setAttribute(attribute, value === true ? '' : `${value}`);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}
