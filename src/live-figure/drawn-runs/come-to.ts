/** Brings the reader to a figure, as a link to its place would: it is in sight, and the keyboard goes on from there. */
export function comeTo(figure: HTMLElement): void {
  figure.scrollIntoView();
  figure.tabIndex = -1;
  figure.addEventListener('blur', () => figure.removeAttribute('tabindex'), { once: true });
  figure.focus({ preventScroll: true });
}
