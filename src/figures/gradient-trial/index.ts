import { LaterPart } from '../../live-figure/later-part.ts';

/**
 * What makes the figure live is loaded when it comes near the window, or when a link speaks of it; until then, and where
 * it does not come, the page shows what was recorded.
 */
const live = new LaterPart(
  () => import('./gradient-trial.ts'),
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

for (const figure of document.querySelectorAll('gradient-trial')) observer.observe(figure);
if (location.search.includes('gradients.')) live.ask();
