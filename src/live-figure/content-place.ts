/** An element whose static content can be replaced and put back. */
export class ContentPlace {
  readonly element: Element;
  readonly #static: readonly Node[];

  constructor(element: Element) {
    this.element = element;
    this.#static = [...element.childNodes];
  }

  /** Leaves what is the same already as it is, and saves the layout. */
  show(content: readonly (Node | string)[]): void {
    const wanted = content.map((one) => (typeof one === 'string' ? document.createTextNode(one) : one));
    const there = this.element.childNodes;
    if (wanted.length === there.length && wanted.every((node, index) => node.isEqualNode(there[index]!))) return;
    this.element.replaceChildren(...wanted);
  }

  restore(): void {
    this.show(this.#static);
  }
}
