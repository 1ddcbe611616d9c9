import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { recordedTwins } from '../../experiment/recorded-twins.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { networkMapStrings } from '../../i18n/network-map.ts';
import { Teaching } from '../../live-figure/for-teachers/teaching.ts';
import { networkMap, placeNames, stagesOf } from '../../live-figure/network-map/network-map.ts';
import { NoticeList } from '../../live-figure/notice-list.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StatusLine } from '../../live-figure/status-line.ts';
import { showValue } from '../../live-figure/study-form.ts';
import { answerNodes } from './answer-node.ts';
import { mapsAt } from './choice.ts';
import type { ShownTrace } from './choice.ts';
import { answerOf, findingOf } from './finding.ts';
import { mapUnder } from './map-under.ts';
import { picturedMaps } from './pictured-steps.ts';
import { mapsCountAt, placesOf } from './places.ts';
import { stepsNode } from './steps-node.ts';
import { stripNode } from './strip-node.ts';
import { Traces } from './traces.ts';
import { liveWords as words } from './words/live.ts';

const context = { document, words };

/** An image that the reader follows through a network. What the page was given stays drawn until something is chosen. */
export class ThroughANetwork extends HTMLElement {
  readonly #form = requireChild(this, 'form', HTMLFormElement);
  readonly #place = requireChild(this, '[name="place"]', HTMLInputElement);
  readonly #map = requireChild(this, '[name="map"]', HTMLInputElement);
  readonly #notices = new NoticeList(requireChild(this, '.fig-notices', HTMLElement));
  readonly #status: StatusLine;
  readonly #classes = JSON.parse(this.dataset['classes'] ?? '[]') as readonly string[];
  readonly #labels = JSON.parse(this.dataset['labels'] ?? '[]') as readonly number[];
  readonly #traces = new Traces(JSON.parse(this.dataset['files'] ?? '{}') as Record<string, string>, () =>
    this.#follow(),
  );
  #isTouched = false;

  constructor() {
    super();
    const announced = requireChild(this, '[role="status"]', HTMLElement);
    this.#status = new StatusLine((message) => (announced.textContent = message));
  }

  connectedCallback(): void {
    new Teaching(this);
    // Who comes near may choose something next: it is then here already.
    for (const meant of ['pointerenter', 'focusin']) this.addEventListener(meant, () => void this.#wanted);
    this.#form.addEventListener('input', () => this.#touch());
    this.addEventListener('click', ({ target, clientX, clientY }) => {
      const picture = target instanceof Element ? target.closest<SVGSVGElement>('svg[data-place]') : null;
      if (!picture) return;
      this.#place.valueAsNumber = Number(picture.dataset['place']) + 1;
      this.#fit();
      this.#map.valueAsNumber = mapUnder(picture, clientX, clientY) + 1;
      this.#touch();
    });
  }

  get #kind(): NetworkKind {
    return networkKinds.find((kind) => kind === new FormData(this.#form).get('kind')) ?? 'residual';
  }

  get #image(): number {
    return Number(new FormData(this.#form).get('image'));
  }

  get #wanted() {
    return this.#traces.of(this.#kind, this.#image);
  }

  #touch(): void {
    this.#isTouched = true;
    this.#follow();
  }

  /** Draws what is chosen, if it is here; else says what is missing, and leaves what is drawn. */
  #follow(): void {
    if (!this.#isTouched) return;
    this.#fit();
    this.#notices.show(partNotices(this.#wanted, words.trace));
    const trace = this.#wanted.part;
    if (!trace) return;
    const kind = this.#kind;
    const spec = drawnNetwork(recordedTwins[kind]);
    this.#draw({ kind, spec, trace, classes: this.#classes, label: this.#labels[this.#image]! });
  }

  /** As many maps can be chosen as there are at the place. */
  #fit(): void {
    const count = mapsCountAt(drawnNetwork(recordedTwins[this.#kind]), this.#place.valueAsNumber - 1);
    this.#map.max = `${count}`;
  }

  #draw(shown: ShownTrace): void {
    const choice = { place: this.#place.valueAsNumber - 1, map: this.#map.valueAsNumber - 1 };
    const stages = stagesOf(shown.spec);
    const lit = [placesOf(stages)[choice.place]!];
    const names = placeNames({ stages, lit }, networkMapStrings);
    const maps = mapsAt(shown.trace, choice.place);
    const replace = (selector: string, node: Node) => requireChild(this, selector, HTMLElement).replaceWith(node);
    replace('.network-map', networkMap({ stages, lit }, networkMapStrings.place(names), document));
    replace('.strip', stripNode(shown, choice, context));
    replace('.steps', stepsNode(picturedMaps(shown, choice), { ...context, kind: shown.kind }));
    requireChild(this, '.answer', HTMLElement).replaceChildren(...answerNodes(shown, choice, context));
    requireChild(this, '.finding', HTMLElement).textContent = findingOf(shown, words);
    showValue(this.#form, 'place', names[0]!);
    showValue(this.#form, 'map', words.map(choice.map + 1, maps.channels));
    const shape = { featureMapSize: maps.side, channels: maps.channels };
    this.#status.announce(words.status(names[0]!, shape, shown.classes[answerOf(shown)[0]]!));
  }
}

customElements.define('through-a-network', ThroughANetwork);
