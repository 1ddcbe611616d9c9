/** The one descendant that matches. Throws when markup and script have drifted apart. */
export function requireChild<T extends Element>(root: Element, selector: string, type: new () => T): T {
  const child = root.querySelector(selector);
  if (child instanceof type) return child;
  throw new Error(`missing ${selector} in <${root.localName}> (want ${type.name})`);
}
