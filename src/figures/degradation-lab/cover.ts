/** Where it is kept, for the session, that the reader has guessed or wanted to see the result. */
export const shownKey = 'lab-result';

/** On the root of the page while the result is covered. */
export const coverAttribute = 'data-result-covered';

/** Shows the result, on this page and on those of the session. Storage may be forbidden, and then throws. */
export function uncover(): void {
  document.documentElement.removeAttribute(coverAttribute);
  try {
    sessionStorage.setItem(shownKey, 'shown');
  } catch {
    // The reader is asked again on the next page.
  }
}
