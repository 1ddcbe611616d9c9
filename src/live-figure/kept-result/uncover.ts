/** What a page sends to itself for a figure's kept parts to be shown; its `detail` is the figure's id. */
export const uncoverEvent = 'uncover';

/** Shows what a figure keeps until the reader has guessed, on this page and on those of the session. */
export function uncover(figure: string): void {
  dispatchEvent(new CustomEvent(uncoverEvent, { detail: figure }));
}
