import { withReading } from './progress.ts';
import { loadProgress, saveProgress } from './progress-store.ts';

/** Keeps how far the reader is in this chapter, at most once in so long (ms), and when the page is left. */
const interval = 1000;

const article = document.querySelector<HTMLElement>('[data-chapter]');
const prose = article?.querySelector('.prose');
const chapter = article?.dataset['chapter'];

function keep(text: Element, id: string): void {
  const { top, height } = text.getBoundingClientRect();
  const read = Math.min(1, Math.max(0, (innerHeight - top) / height));
  const passed = [...text.querySelectorAll('h2[id]')].filter((heading) => {
    return heading.getBoundingClientRect().top < innerHeight / 2;
  });
  // Nothing of the text was seen yet: the opening alone is not reading.
  if (scrollY === 0) return;
  const section = passed.at(-1)?.id ?? '';
  saveProgress(withReading(loadProgress(), id, { read, section, at: Date.now() }));
}

if (prose && chapter !== undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      keep(prose, chapter);
    }, interval);
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('pagehide', () => keep(prose, chapter));
}
