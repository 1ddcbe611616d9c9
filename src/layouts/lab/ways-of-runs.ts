import { buildNode } from '../../charts/build-node.ts';
import type { LinkedFigure } from '../../experiment/link-fields.ts';
import { whyNotDrawn as whyNotInEditor } from '../../figures/block-editor/kept-runs/why-not-drawn.ts';
import { whyNotDrawn as whyNotInLab } from '../../figures/degradation-lab/kept-runs/why-not-drawn.ts';
import { whyNotDrawn as whyNotInLongTraining } from '../../figures/trained-to-the-end/kept-runs/why-not-drawn.ts';
import { drawnRunsStrings } from '../../i18n/drawn-runs.ts';
import { labStrings } from '../../i18n/lab.ts';
import { reasonOf } from '../../live-figure/drawn-runs/drawn-runs-node.ts';
import { formatRunsLink, mostDrawn } from '../../live-figure/drawn-runs/runs-link.ts';
import type { Drawable, WhyNotDrawn } from '../../live-figure/drawn-runs/why-not-drawn.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { listTrained } from '../../store/network-store.ts';
import { nameOf } from './table-rows.ts';
import type { TrainingPlaces } from './training-places.ts';
import { twinsNodes } from './ways-of-twins.ts';

/** A figure that draws runs of the ledger. */
interface DrawingFigure {
  readonly room: string;
  readonly figure: LinkedFigure;
  readonly whyNotDrawn: (run: Drawable) => WhyNotDrawn | null;
  /** Draws runs of one kind alone, so that it need not be told of others that it draws none of them. */
  readonly isSpecial?: boolean;
}

const drawingFigures: readonly DrawingFigure[] = [
  { room: 'degradation-lab', figure: 'lab', whyNotDrawn: whyNotInLab },
  { room: 'block-editor', figure: 'block', whyNotDrawn: whyNotInEditor },
  { room: 'trained-to-the-end', figure: 'long', whyNotDrawn: whyNotInLongTraining, isSpecial: true },
];

const words = drawnRunsStrings.ways;

/** Where a figure draws some runs: its page, with their marks behind the `#`. */
function addressFor(place: string, figure: LinkedFigure, entries: readonly LedgerEntry[]): string {
  const runs = entries.map((entry) => ({ digest: entry.digest, name: nameOf(entry, labStrings) }));
  return `${place.split('#')[0]}#${formatRunsLink(figure, runs)}`;
}

/** What is to be known of a way: which runs it leaves out, and why. */
function notesOf(entries: readonly LedgerEntry[], whyNotDrawn: DrawingFigure['whyNotDrawn']): readonly string[] {
  const refused = entries.flatMap((entry) => {
    const why = whyNotDrawn(entry);
    return why ? [{ name: nameOf(entry, labStrings), why }] : [];
  });
  const [first, ...others] = refused;
  const drawn = entries.length - refused.length;
  return [
    ...(drawn > mostDrawn ? [words.most(mostDrawn, drawn)] : []),
    ...(first ? [words.leftOut(first.name, reasonOf(first.why, drawnRunsStrings))] : []),
    ...(others.length > 0 ? [words.othersLeftOut(others.length)] : []),
  ];
}

function wayNode(figure: DrawingFigure, entries: readonly LedgerEntry[], places: TrainingPlaces): HTMLLIElement[] {
  const place = Object.hasOwn(places, figure.room) ? places[figure.room]! : null;
  if (place === null) return [];
  const drawn = entries.filter((entry) => figure.whyNotDrawn(entry) === null);
  if (figure.isSpecial && drawn.length === 0) return [];
  const href = addressFor(place.address, figure.figure, drawn);
  const way = drawn.length > 0 ? buildNode(document, 'a', { href }, [words.draw(place.name)]) : words.none(place.name);
  const notes = notesOf(entries, figure.whyNotDrawn).join(' ');
  return [buildNode(document, 'li', {}, [way, ...(notes === '' ? [] : [' ', notes])])];
}

/**
 * Leads from the runs that are selected to the figures that can draw them, and to those that ask what they have learnt,
 * where the device keeps that; `places`: where these figures stand.
 */
export async function waysOf(
  entries: readonly LedgerEntry[],
  places: TrainingPlaces,
): Promise<readonly HTMLLIElement[]> {
  const trained = await listTrained();
  const networks = trained.type === 'done' ? trained.value.networks : [];
  return [
    ...drawingFigures.flatMap((figure) => wayNode(figure, entries, places)),
    ...twinsNodes(entries, networks, places),
  ];
}
