/** A number’s text with the sign that typography has for it; nothing is not negative. */
export function minus(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text.replace('-', '−');
}
