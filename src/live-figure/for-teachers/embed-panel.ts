import { buildNode } from '../../charts/build-node.ts';
import { parseClassLink } from '../../experiment/class-link.ts';
import { teachersStrings } from '../../i18n/teachers.ts';
import { embedCode } from './embed-code.ts';
import { copiedField, copyNodes, embedAddress, hashForOthers, queryOf, teachersPanel } from './panel-parts.ts';
import type { TaughtFigure } from './taught-figure.ts';

const words = teachersStrings.embed;

/** Of one line below the figure, and of letters that another page shows larger (CSS px). */
const spareHeight = 80;

const textOf = (root: HTMLElement, selector: string) => root.querySelector(selector)?.textContent.trim() ?? '';

/** Where the figure stands alone, with its settings, and with what this page's link asks of it. */
function addressOf<Settings>(root: HTMLElement, figure: TaughtFigure<Settings> | undefined): string {
  if (!figure) return embedAddress(root, '').href;
  const { study } = figure;
  const { link } = parseClassLink(study, location.hash);
  const address = embedAddress(root, queryOf(figure, link));
  address.hash = hashForOthers(root, study, { ...link, presented: false });
  return address.href;
}

/** The code that shows a figure in another page. */
export function embedPanel<Settings>(root: HTMLElement, figure: TaughtFigure<Settings> | undefined): HTMLElement {
  const field = copiedField(words.code, 4);
  const open = buildNode(document, 'a', { target: '_blank', rel: 'noopener' }, [words.open]);
  const refresh = () => {
    open.href = addressOf(root, figure);
    const title = words.frameTitle(textOf(root, '.fig-no'), textOf(root, '.fig-title'));
    const height = Math.ceil((root.querySelector('figure')?.offsetHeight ?? 0) / 10) * 10 + spareHeight;
    field.value = embedCode({ address: open.href, title, height });
  };
  refresh();
  const hint = buildNode(document, 'p', {}, [words.hint]);
  const row = buildNode(document, 'div', { class: 'choices' }, [...copyNodes(field, words.copy), open]);
  const panel = teachersPanel(teachersStrings.buttons.embed, [hint, field, row]);
  for (const event of ['focusin', 'pointerenter']) panel.addEventListener(event, refresh);
  return panel;
}
