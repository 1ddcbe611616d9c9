import { buildNode } from '../../charts/build-node.ts';
import type { DataSet } from '../../data/data-set.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';
import { answersStrip, givenAnswersOf } from './answers-strip.ts';
import { layersPictureOf } from './inside-picture.ts';
import type { LayerQuantity } from './inside-picture.ts';
import { insideStrip } from './inside-strip.ts';
import { liveStrings } from './words/live.ts';

const words = liveStrings.inside;

function quantityChosen(place: HTMLElement): LayerQuantity {
  const chosen = place.querySelector('input[value="responses"]:checked');
  return chosen ? 'responses' : 'gradient-norms';
}

function showLayers(place: HTMLElement, runs: readonly ShownRun[]): boolean {
  const strip = requireChild(place, '.inside-layers', HTMLElement);
  const quantity = quantityChosen(place);
  const measured = runs.some(({ measurements }) => measurements.some(({ type }) => type === 'gradient-norms'));
  const picture = layersPictureOf(runs, quantity);
  strip.hidden = !measured;
  const drawing = requireChild(strip, '.layer-strip', HTMLElement);
  if (picture) drawing.replaceChildren(...insideStrip(picture, quantity, words));
  else drawing.replaceChildren(buildNode(document, 'p', {}, [words.noResponses]));
  return measured;
}

function showAnswers(place: HTMLElement, runs: readonly ShownRun[], data: DataSet | null): boolean {
  const strip = requireChild(place, '.inside-images', HTMLElement);
  const given = givenAnswersOf(runs);
  strip.hidden = given.length === 0 || data === null;
  if (data && given.length > 0) strip.replaceChildren(...answersStrip(given, data, words));
  return !strip.hidden;
}

/** Shows what was read inside the twins in hand, or nothing where nothing was. */
export function showInside(place: HTMLElement, runs: readonly ShownRun[], data: DataSet | null): void {
  const shown = [showLayers(place, runs), showAnswers(place, runs, data)];
  place.hidden = !shown.some(Boolean);
}
