import { hashWith, openLink, parseClassLink } from '../../experiment/class-link.ts';
import type { ClassLink } from '../../experiment/class-link.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { ClassGuide } from './class-guide.ts';
import { classPanel } from './class-panel.ts';
import { embedPanel } from './embed-panel.ts';
import styles from './for-teachers.css?inline';
import { Presentation } from './presentation.ts';
import type { TaughtFigure } from './taught-figure.ts';

adoptStyles(styles);

/** Works the buttons for teachers of one figure, and does what its link asks. */
export class TeachersPart<Settings> {
  readonly #root: HTMLElement;
  readonly #figure: TaughtFigure<Settings> | undefined;
  readonly #presentation: Presentation;
  readonly #panels = new Map<HTMLButtonElement, HTMLElement>();
  #link: ClassLink = openLink;
  #guide: ClassGuide<Settings> | null = null;

  constructor(root: HTMLElement, figure: TaughtFigure<Settings> | undefined) {
    this.#root = root;
    this.#figure = figure;
    this.#presentation = new Presentation(root, (presented) => this.#presented(presented));
  }

  press(button: HTMLButtonElement): void {
    const figure = this.#figure;
    switch (button.dataset['teach']) {
      case 'present':
        return this.#presentation.enter(button);
      case 'embed':
        return this.#toggle(button, () => embedPanel(this.#root, figure));
      case 'class':
        return this.#toggle(button, () => (figure ? classPanel(this.#root, figure) : null));
    }
  }

  /** `settings`: those of the link. */
  read(hash: string, settings: Settings): void {
    if (!this.#figure) return;
    const { link, notices } = parseClassLink(this.#figure.study, hash);
    this.#guide?.end();
    this.#link = link;
    this.#guide = new ClassGuide(this.#root, this.#figure, { link, settings }, () => this.#open());
    if (this.#guide.keep()) this.#figure.changed();
    if (notices.length > 0) this.#figure.tellOfLink(notices);
    if (this.#guide.asks) this.#root.scrollIntoView();
    if (link.presented) this.#presentation.enter(null);
  }

  keep(): void {
    this.#guide?.keep();
  }

  /** The reader wants to set everything; the task stays. */
  #open(): void {
    this.#write({ ...this.#link, fixed: [], hidden: [] });
  }

  /** The address says whether the figure is presented, so that a reload shows it again. */
  #presented(presented: boolean): void {
    if (presented !== this.#link.presented) this.#write({ ...this.#link, presented });
  }

  #write(link: ClassLink): void {
    if (!this.#figure) return;
    this.#link = link;
    const address = new URL(location.href);
    address.hash = hashWith(address.hash, this.#figure.study, link);
    history.replaceState(history.state, '', address);
  }

  /** Opens below the row of the button what it is for, or closes it. */
  #toggle(button: HTMLButtonElement, build: () => HTMLElement | null): void {
    const open = this.#panels.get(button);
    open?.remove();
    this.#panels.delete(button);
    const panel = open ? null : build();
    if (panel) {
      this.#panels.set(button, panel);
      button.parentElement?.after(panel);
    }
    button.setAttribute('aria-expanded', `${panel !== null}`);
  }
}
