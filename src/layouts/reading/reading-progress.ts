import { readingStrings as words } from '../../i18n/reading.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { readFrom, unfinished } from './progress.ts';
import type { ReadingProgress } from './progress.ts';
import { forgetProgress, loadProgress } from './progress-store.ts';

/** Marks what was read in the list of chapters around it, and offers to go on where the reader stopped. */
class ReadingProgressElement extends HTMLElement {
  connectedCallback(): void {
    requireChild(this, 'button', HTMLButtonElement).addEventListener('click', () => {
      forgetProgress();
      this.#show({});
    });
    this.#show(loadProgress());
  }

  #show(progress: ReadingProgress): void {
    this.hidden = Object.keys(progress).length === 0;
    for (const item of document.querySelectorAll<HTMLElement>('[data-progress-of]')) {
      const read = progress[item.dataset['progressOf'] ?? '']?.read ?? 0;
      item.textContent = read >= readFrom ? words.done : read > 0.02 ? words.share(read) : '';
    }
    this.#offer(progress);
  }

  #offer(progress: ReadingProgress): void {
    const place = requireChild(this, '.go-on', HTMLElement);
    const [id, { section = '' } = {}] = unfinished(progress) ?? [];
    const chapter = [...document.querySelectorAll<HTMLAnchorElement>('a[data-chapter-link]')].find(
      (link) => link.dataset['chapterLink'] === id,
    );
    if (chapter === undefined) return place.replaceChildren();
    const link = document.createElement('a');
    link.href = section === '' ? chapter.href : `${chapter.href}#${section}`;
    link.textContent = words.goOn(chapter.textContent.trim());
    place.replaceChildren(link);
  }
}

customElements.define('reading-progress', ReadingProgressElement);
