import { Spaced } from '../spaced.ts';

/**
 * Hears, now and then, that something in a figure may be another: whatever changes its settings, its code or its runs is
 * seen in it.
 */
export function hearOfFigure(root: Element, onChange: () => void, signal: AbortSignal): void {
  const news = new Spaced(onChange, signal);
  const observer = new MutationObserver(() => news.request());
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  // A control that is set changes nothing in the document by itself.
  root.addEventListener('input', () => news.request(), { signal });
}
