/** Where a figure that trains stands. */
export interface TrainingPlace {
  /** `Figure 1 of Introduction`. */
  readonly name: string;
  /** With the anchor of the figure. */
  readonly address: string;
}

/** By the ids of the figures. */
export type TrainingPlaces = Readonly<Record<string, TrainingPlace>>;

/** Where a run can be set up again as it was; null where its figure is not known, or its settings are not. */
export function addressOf(figure: string | null, settings: string, places: TrainingPlaces): string | null {
  if (figure === null || settings === '' || !Object.hasOwn(places, figure)) return null;
  const [path = '', anchor = ''] = places[figure]!.address.split('#');
  return `${path}?${settings}${anchor === '' ? '' : `#${anchor}`}`;
}
