/** What happens to the page as a whole: https://developer.chrome.com/docs/web-platform/page-lifecycle-api */
export type PageEvent = 'hidden' | 'visible' | 'frozen' | 'thawed' | 'left';

/**
 * Tells of the page's life until the signal is aborted; at once if the page is hidden now. After `left` the reader may
 * come back: the back-forward cache keeps the page as it was.
 */
export function watchPage(onEvent: (event: PageEvent) => void, signal: AbortSignal): void {
  const options = { signal };
  document.addEventListener('visibilitychange', () => onEvent(document.hidden ? 'hidden' : 'visible'), options);
  document.addEventListener('freeze', () => onEvent('frozen'), options);
  document.addEventListener('resume', () => onEvent('thawed'), options);
  addEventListener('pagehide', () => onEvent('left'), options);
  if (document.hidden) onEvent('hidden');
}
