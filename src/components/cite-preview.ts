/**
 * Shows a reference beside its citation, on hover and on focus. The preview can be pointed at, and Escape puts it away.
 * Without this script a citation is a link to the list of references.
 */
const preview = document.createElement('div');
preview.className = 'cite-preview';
preview.popover = 'manual';
preview.setAttribute('role', 'tooltip');
preview.id = 'cite-preview';

/** Between leaving a citation and its preview going away (ms), enough to reach the preview. */
const grace = 250;
/** From the edges of the window (px). */
const edge = 12;

let shown: HTMLAnchorElement | null = null;
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

/** Under the citation, or above it where there is no room below. */
function place(citation: HTMLAnchorElement): void {
  const at = citation.getBoundingClientRect();
  const { width, height } = preview.getBoundingClientRect();
  const left = Math.min(Math.max(edge, at.left - width / 3), document.documentElement.clientWidth - width - edge);
  const below = at.bottom + 8 + height < innerHeight;
  preview.style.left = `${left + scrollX}px`;
  preview.style.top = `${(below ? at.bottom + 8 : at.top - 8 - height) + scrollY}px`;
}

function show(citation: HTMLAnchorElement): void {
  clearTimeout(leaving);
  if (citation === shown) return;
  hide();
  const entry = document.getElementById(citation.hash.slice(1))?.querySelector('.reference');
  if (!entry) return;
  preview.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  shown = citation;
  citation.setAttribute('aria-describedby', preview.id);
  preview.showPopover();
  place(citation);
}

if ('showPopover' in preview) {
  document.body.append(preview);
  for (const citation of document.querySelectorAll<HTMLAnchorElement>('.cite a')) {
    citation.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && show(citation));
    citation.addEventListener('pointerleave', hideSoon);
    citation.addEventListener('focus', () => citation.matches(':focus-visible') && show(citation));
    citation.addEventListener('blur', hideSoon);
    citation.addEventListener('click', hide);
  }
  preview.addEventListener('pointerenter', () => clearTimeout(leaving));
  preview.addEventListener('pointerleave', hideSoon);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}
