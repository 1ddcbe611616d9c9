/**
 * Shows what a citation, a term or a symbol refers to beside it, on hover and on focus. `data-preview` names the
 * element whose content is shown; a formula, which receives the focus for all of its symbols, names theirs in
 * `data-focus-preview`. The preview can be pointed at, and Escape puts it away.
 * Without this script a citation is a link to the list of references, a term one to the glossary, and the symbols of an
 * equation stand under it.
 */
const preview = document.createElement('div');
preview.className = 'preview';
preview.popover = 'manual';
preview.setAttribute('role', 'tooltip');
preview.id = 'preview';

/** Between leaving what is explained and its preview going away (ms), enough to reach the preview. */
const grace = 250;
/** From the edges of the window (px). */
const edge = 12;

let shown: HTMLElement | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

function hide(): void {
  clearTimeout(leaving);
  shown?.removeAttribute('aria-describedby');
  shown = null;
  if (preview.matches(':popover-open')) preview.hidePopover();
}

function hideSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(hide, grace);
}

/** Under what is explained, or above it where there is no room below. A link over two lines counts by its first. */
function place(explained: HTMLElement): void {
  const at = explained.getClientRects()[0] ?? explained.getBoundingClientRect();
  const { width, height } = preview.getBoundingClientRect();
  const left = Math.max(edge, Math.min(at.left - width / 3, document.documentElement.clientWidth - width - edge));
  const below = at.bottom + 8 + height < innerHeight;
  preview.style.left = `${left + scrollX}px`;
  preview.style.top = `${(below ? at.bottom + 8 : at.top - 8 - height) + scrollY}px`;
}

/** A copy of what an element of the page holds, shown or hidden. */
function contentOf(id: string): readonly Node[] {
  const source = document.getElementById(id);
  const content = source instanceof HTMLTemplateElement ? source.content : source;
  return [...(content?.childNodes ?? [])].map((node) => node.cloneNode(true));
}

function show(explained: HTMLElement): void {
  clearTimeout(leaving);
  if (explained === shown) return;
  hide();
  const { preview: own, focusPreview: ids = own ?? '' } = explained.dataset;
  const content = ids.split(' ').flatMap(contentOf);
  if (content.length === 0) return;
  preview.replaceChildren(...content);
  shown = explained;
  explained.setAttribute('aria-describedby', preview.id);
  preview.showPopover();
  place(explained);
}

function explainOnFocus(element: HTMLElement): void {
  element.addEventListener('focus', () => element.matches(':focus-visible') && show(element));
  element.addEventListener('blur', hideSoon);
}

function explainOnHover(element: HTMLElement): void {
  element.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && show(element));
  element.addEventListener('pointerleave', hideSoon);
  // A link leads on; what is none is explained where a finger taps it.
  element.addEventListener('click', () => (element instanceof HTMLAnchorElement ? hide() : show(element)));
}

if ('showPopover' in preview) {
  document.body.append(preview);
  for (const element of document.querySelectorAll<HTMLElement>('[data-preview]')) {
    explainOnHover(element);
    explainOnFocus(element);
  }
  for (const formula of document.querySelectorAll<HTMLElement>('[data-focus-preview]')) {
    formula.tabIndex = 0;
    explainOnFocus(formula);
  }
  preview.addEventListener('pointerenter', () => clearTimeout(leaving));
  preview.addEventListener('pointerleave', hideSoon);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}
