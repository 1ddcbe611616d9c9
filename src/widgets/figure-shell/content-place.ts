/** An element whose static content can be replaced and put back. */
export class ContentPlace {
  readonly #element: Element;
  readonly #static: readonly Node[];

  constructor(element: Element) {
    this.#element = element;
    this.#static = [...element.childNodes];
  }

  show(content: readonly (Node | string)[]): void {
    this.#element.replaceChildren(...content);
  }

  restore(): void {
    this.show(this.#static);
  }
}
