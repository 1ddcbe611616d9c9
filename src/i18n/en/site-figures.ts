/** Words of the page that lists all figures. */
export const siteFiguresStrings = {
  computed: 'Computed, recorded and live',
  computedNote: (figures: number) =>
    `${figures} figures have code of their own. Each is shown as it stands on its page before anyone touches it.`,
  operated: 'can be run and changed on its page',
  operatedIn: (place: string) => `can be run and changed in ${place}`,
  drawings: 'Drawings',
  drawingsNote: (drawings: number) =>
    `${drawings} more are drawn from a formula, a specification or the paper’s tables when the site is built.`,
  places: 'stands in',
  place: (page: string, number: string) => `${page}, ${number}`,
  code: 'code',
  data: 'data',
} as const;
