/** The part of a page that is replaced may hold the focus, and a text that is being typed: both go on in the new one. */
export function replaceKeepingFocus(place: HTMLElement, content: Node | null): void {
  const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  const key = focused?.dataset['key'];
  const typed = focused instanceof HTMLInputElement && focused.value !== focused.defaultValue ? focused : null;
  place.replaceChildren(...(content ? [content] : []));
  if (key === undefined) return;
  const next = place.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!next) return;
  next.focus();
  if (!typed || !(next instanceof HTMLInputElement) || typed.type !== 'text') return;
  const { value, selectionStart, selectionEnd } = typed;
  next.value = value;
  next.setSelectionRange(selectionStart, selectionEnd);
}
