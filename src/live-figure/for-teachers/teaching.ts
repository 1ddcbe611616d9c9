import { LaterPart } from '../later-part.ts';
import type { TaughtFigure } from './taught-figure.ts';
import type { TeachersPart } from './teachers-part.ts';

/**
 * What a figure has for teachers: a view for a lecture room, code for other pages, links for a class. It is loaded when
 * one of its buttons is pressed, or where the link asks for it; where it does not come, the page offers a reload.
 */
export class Teaching<Settings> {
  readonly #part: LaterPart<TeachersPart<Settings>>;

  /** `figure`: absent where there is nothing to set. */
  constructor(root: HTMLElement, figure?: TaughtFigure<Settings>) {
    this.#part = new LaterPart(
      async () => new (await import('./teachers-part.ts')).TeachersPart(root, figure),
      () => undefined,
    );
    for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-teach]'))
      button.addEventListener('click', () => void this.#do((part) => part.press(button)));
  }

  /** Does what the link asks, for what it has set. */
  read(settings: Settings): void {
    if (location.hash.includes('=')) void this.#do((part) => part.read(location.hash, settings));
  }

  /** What the link fixes stays, whatever has set it. */
  keep(): void {
    this.#part.part?.keep();
  }

  async #do(act: (part: TeachersPart<Settings>) => void): Promise<void> {
    const part = await this.#part.demand().catch(() => null);
    if (part) act(part);
  }
}
