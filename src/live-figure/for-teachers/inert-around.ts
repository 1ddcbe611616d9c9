/** Takes all of the page but one element from pointer, keyboard and screen readers. What it gives undoes that. */
export function inertAround(element: Element): () => void {
  const taken: HTMLElement[] = [];
  for (let inside = element; inside.parentElement; inside = inside.parentElement) {
    for (const other of inside.parentElement.children) {
      if (other === inside || !(other instanceof HTMLElement) || other.inert) continue;
      other.inert = true;
      taken.push(other);
    }
  }
  return () => taken.forEach((other) => (other.inert = false));
}
