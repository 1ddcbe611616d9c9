import { buildNode } from '../../../charts/build-node.ts';
import { ownDataStrings } from '../../../i18n/own-data.ts';
import type { DataList } from '../../../store/own-data-store.ts';

const { keptList: words } = ownDataStrings;

/** Data that this device keeps, each with what can be done with it. */
export function keptNode({ data, unreadable }: DataList): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const button = (action: string, key: string, label: string) =>
    buildNode(
      document,
      'button',
      { type: 'button', 'data-do': action, 'data-of': key, 'data-key': `${action}-${key}` },
      [label],
    );
  const items = data.map(({ key, facts: { title }, choice, bytes }) =>
    buildNode(document, 'li', {}, [
      buildNode(document, 'span', {}, [
        buildNode(document, 'strong', {}, [title]),
        `: ${words.item(choice.classes, choice.trainingImages + choice.testImages, choice.side, bytes)}`,
      ]),
      button('use-kept', key, words.use(title)),
      button('delete-kept', key, words.delete(title)),
    ]),
  );
  fragment.append(
    buildNode(document, 'h3', {}, [words.title]),
    items.length === 0 ? buildNode(document, 'p', {}, [words.none]) : buildNode(document, 'ul', {}, items),
  );
  if (unreadable.length > 0) {
    fragment.append(
      buildNode(document, 'p', {}, [
        `${words.unreadable(unreadable.length)} `,
        button('delete-unreadable', '', words.deleteUnreadable),
      ]),
    );
  }
  return fragment;
}
