import { LaterPart } from './later-part.ts';

/**
 * Loads what makes a figure live when its element is half a screen away, or at once where a link has fields that begin
 * with `mark`. Until then, and where it does not come, the page shows the figure as it was built.
 */
export function loadOnSight(tag: string, load: () => Promise<unknown>, mark?: string): void {
  const live = new LaterPart(load, () => undefined);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      live.ask();
    },
    { rootMargin: '50% 0px' },
  );
  for (const figure of document.querySelectorAll(tag)) observer.observe(figure);
  if (mark && location.search.includes(mark)) live.ask();
}
