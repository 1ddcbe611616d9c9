import { buildNode } from '../../charts/build-node.ts';
import { teachersStrings as words } from '../../i18n/teachers.ts';
import { inertAround } from './inert-around.ts';

/** A figure is laid out for a window of this size, and then enlarged to fill the true one (CSS px). */
const laidOut = { width: 860, height: 530 };
const mostEnlarged = 3;

/** Where a press of Space means something already. */
const ownSpace = 'button, input, select, textarea, summary, a, [contenteditable], [role="textbox"]';

/**
 * Shows a figure alone and large, over the page: in full screen where the browser allows it, else in its window. The
 * figure stays where it is in the document, so that what trains in it goes on.
 */
export class Presentation {
  readonly #root: HTMLElement;
  readonly #onChange: (presented: boolean) => void;
  /** Ends what is going on; null while the figure stands in its page. */
  #leave: (() => void) | null = null;

  constructor(root: HTMLElement, onChange: (presented: boolean) => void) {
    this.#root = root;
    this.#onChange = onChange;
  }

  /** `from`: what gets the focus back. */
  enter(from: HTMLElement | null): void {
    if (this.#leave) return;
    const root = this.#root;
    const leaving = new AbortController();
    const { signal } = leaving;
    const leave = () => this.#leave?.();
    const bar = this.#buildBar(leave);
    root.prepend(bar);
    this.#markAsDialog(signal);
    root.popover = 'manual';
    root.showPopover();
    const release = inertAround(root);
    const page = document.documentElement;
    page.classList.add('is-behind');
    this.#fit();
    addEventListener('resize', () => this.#fit(), { signal });
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    root.focus();
    this.#leave = () => {
      this.#leave = null;
      leaving.abort();
      release();
      bar.remove();
      root.popover = null;
      root.style.zoom = '';
      page.classList.remove('is-behind');
      if (document.fullscreenElement) void document.exitFullscreen();
      from?.focus();
      root.scrollIntoView({ block: 'nearest' });
      this.#onChange(false);
    };
    this.#fillScreen(leave, signal);
    this.#onChange(true);
  }

  #buildBar(leave: () => void): HTMLElement {
    const button = buildNode(document, 'button', { type: 'button' }, [words.leave]);
    button.addEventListener('click', leave);
    const trains = this.#root.querySelector('[data-action="train"]') !== null;
    const keys = buildNode(document, 'span', {}, [words.keys(trains)]);
    return buildNode(document, 'div', { class: 'present-bar' }, [keys, button]);
  }

  #markAsDialog(signal: AbortSignal): void {
    const root = this.#root;
    const own = {
      ...{ class: `${root.className} is-presented`, role: 'dialog', 'aria-modal': 'true', tabindex: '-1' },
      'aria-label': root.querySelector('.fig-title')?.textContent.trim() ?? '',
    };
    const before = Object.keys(own).map((name) => [name, root.getAttribute(name)] as const);
    for (const [name, value] of Object.entries(own)) root.setAttribute(name, value);
    signal.addEventListener('abort', () => {
      for (const [name, value] of before) {
        if (value === null) root.removeAttribute(name);
        else root.setAttribute(name, value);
      }
    });
  }

  /** All letters grow with the figure, those of its charts, too. */
  #fit(): void {
    const scale = Math.min(innerWidth / laidOut.width, innerHeight / laidOut.height, mostEnlarged);
    this.#root.style.zoom = `${Math.max(1, scale)}`;
  }

  /** Browsers allow it after a press only, and some not at all; leaving full screen leaves the view. */
  #fillScreen(leave: () => void, signal: AbortSignal): void {
    document.addEventListener('fullscreenchange', () => !document.fullscreenElement && leave(), { signal });
    if (!document.fullscreenEnabled) return;
    // Whoever leaves while the browser still thinks about it is not to find the page in full screen afterwards.
    const filled = document.documentElement.requestFullscreen();
    filled.then(() => (signal.aborted ? document.exitFullscreen() : undefined)).catch(() => undefined);
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.#leave?.();
    const isWriting = event.target instanceof Element && event.target.closest(ownSpace) !== null;
    if (isWriting || (event.key !== ' ' && event.key !== 't')) return;
    event.preventDefault();
    const actions = ['pause', 'resume', 'train'].map((action) => `button[data-action="${action}"]:not([hidden])`);
    const [button] = actions.flatMap((selector) => [...this.#root.querySelectorAll<HTMLButtonElement>(selector)]);
    button?.click();
  }
}
