import { LaterPart } from '../../live-figure/later-part.ts';

/** What makes the figure live is loaded when it comes near the window, or when a link speaks of it. */
const live = new LaterPart(
  () => import('./constructed-solution.ts'),
  () => undefined,
);

const observer = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    live.ask();
  },
  { rootMargin: '100% 0px' },
);

for (const figure of document.querySelectorAll('constructed-solution')) observer.observe(figure);
if (location.search.includes('constructed.')) live.ask();
