import { uncoverEvent } from './keep-script.ts';

/** Shows what a figure keeps until the reader has guessed, on this page and on those of the session. */
export function uncover(figure: string): void {
  dispatchEvent(new CustomEvent(uncoverEvent, { detail: figure }));
}
