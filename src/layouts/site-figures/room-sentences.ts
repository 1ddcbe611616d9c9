/** What a room says of its figure for the list of all figures. */
interface EntryWords {
  readonly entryWords: { readonly shows: string };
}

const entries = import.meta.glob<EntryWords>('../../figures/*/words/entry.ts', { eager: true });

/** What a figure shows, in the sentence of its room. */
export function sentenceOfRoom(room: string): string {
  const entry = entries[`../../figures/${room}/words/entry.ts`];
  if (entry === undefined) {
    throw new Error(`the figure ${room} has no src/figures/${room}/words/entry.ts (see CONTRIBUTING.md, Add a figure)`);
  }
  return entry.entryWords.shows;
}
