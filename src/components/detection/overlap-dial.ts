import { requireChild } from '../../live-figure/require-child.ts';
import { strictThresholds } from './average-precision.ts';
import { barY, bars, inTwo, rectOf } from './dial-drawing.ts';
import { readDial } from './dial-reading.ts';
import type { DialReading, DialSettings } from './dial-reading.ts';

function setAttributes(element: Element | null, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, `${value}`);
}

/** The threshold from which a box counts, and how well the boxes fit; all else follows from them. */
class OverlapDial extends HTMLElement {
  connectedCallback(): void {
    const form = requireChild(this, 'form', HTMLFormElement);
    const show = () => this.#show(settingsOf(form));
    form.addEventListener('input', show);
    show();
  }

  #show(settings: DialSettings): void {
    const reading = readDial(settings);
    const said = inTwo(settings.threshold);
    requireChild(this, '[name="threshold"]', HTMLInputElement).setAttribute('aria-valuetext', said);
    requireChild(this, '[name="threshold-value"]', HTMLOutputElement).value = said;
    requireChild(this, '[name="precision"]', HTMLOutputElement).value = inTwo(reading.precision);
    requireChild(this, '[name="strict"]', HTMLOutputElement).value = inTwo(reading.strict);
    this.#showPicture(reading);
    this.#showList(reading);
    this.#showBars(reading, settings);
  }

  #showPicture({ detections }: DialReading): void {
    const drawn = this.querySelectorAll<SVGGElement>('.detection');
    for (const [index, { box, right }] of detections.entries()) {
      const group = drawn[index];
      if (group === undefined) continue;
      group.dataset['right'] = `${right}`;
      setAttributes(group.querySelector('rect'), { ...rectOf(box) });
      setAttributes(group.querySelector('text'), { x: box.right - 4, y: box.bottom - 5 });
    }
  }

  #showList({ detections }: DialReading): void {
    const table = requireChild(this, 'table', HTMLTableElement);
    const { yes = '', no = '' } = table.dataset;
    const rows = table.tBodies[0]?.rows ?? [];
    for (const [index, { overlap, right, precision, recall }] of detections.entries()) {
      const row = rows[index];
      if (row === undefined) continue;
      row.dataset['right'] = `${right}`;
      const texts = [inTwo(overlap), right ? yes : no, inTwo(precision), inTwo(recall)];
      row.querySelectorAll('td').forEach((cell, column) => (cell.textContent = texts[column] ?? ''));
    }
  }

  #showBars(reading: DialReading, settings: DialSettings): void {
    const drawn = this.querySelectorAll<SVGGElement>('.bar');
    for (const [index, { y, height, value, isChosen }] of bars(reading, settings).entries()) {
      const bar = drawn[index];
      if (bar === undefined) continue;
      bar.dataset['chosen'] = `${isChosen}`;
      setAttributes(bar.querySelector('rect'), { y, height });
      const text = bar.querySelector('.value');
      setAttributes(text, { y: y - 4 });
      if (text !== null) text.textContent = value;
    }
    setAttributes(this.querySelector('.mean'), { y1: barY(reading.strict), y2: barY(reading.strict) });
  }
}

/** The slider may say .6000000000000001: the nearest of the ten thresholds is meant. */
function settingsOf(form: HTMLFormElement): DialSettings {
  const data = new FormData(form);
  const said = Number(data.get('threshold'));
  const threshold = strictThresholds.find((value) => Math.abs(value - said) < 0.01) ?? strictThresholds[0]!;
  return { threshold, fit: data.get('fit') === 'closer' ? 'closer' : 'rough' };
}

customElements.define('overlap-dial', OverlapDial);
