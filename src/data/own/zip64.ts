/** Where something lies in a file: its first byte, and the one behind its last. */
interface Range {
  readonly begin: number;
  readonly end: number;
}

const marks = { locator: 0x07064b50, record: 0x06064b50 } as const;
const lengths = { locator: 20, record: 56 } as const;
/** What a field of four bytes says of a number that it cannot hold. */
const tooWide = 0xffffffff;
/** Of the piece of an entry's extra field that holds it then. */
const wideField = 1;

/** Numbers beyond 2^53 lose digits, and are beyond every file all the same. */
const uint64 = (view: DataView, offset: number) => Number(view.getBigUint64(offset, true));

/**
 * Where the directory of a zip lies, and how many entries it has, by the record that ends the zip at `end` or, where there
 * are more files or bytes than that can tell, by the record of Zip64 before it (PKWARE's APPNOTE 4.3.14 to 4.3.16). Null
 * where that does not lie where the zip says.
 */
export function directoryPlace(view: DataView, end: number): (Range & { readonly count: number }) | null {
  const locator = end - lengths.locator;
  const isWide = locator >= 0 && view.getUint32(locator, true) === marks.locator;
  if (!isWide) return { count: view.getUint16(end + 10, true), begin: view.getUint32(end + 16, true), end };
  const record = uint64(view, locator + 8);
  const isThere = record + lengths.record <= locator && view.getUint32(record, true) === marks.record;
  return isThere ? { count: uint64(view, record + 32), begin: uint64(view, record + 48), end: record } : null;
}

/**
 * Numbers of an entry, in the order in which Zip64 has them: those that four bytes cannot hold stand in its extra field
 * (APPNOTE 4.5.3). Null where they do not.
 */
export function wideNumbers(view: DataView, extra: Range, narrow: readonly number[]): readonly number[] | null {
  if (!narrow.includes(tooWide)) return narrow;
  const field = wideFieldIn(view, extra);
  if (field === null) return null;
  let at = field.begin;
  const wide = narrow.map((number) => {
    if (number !== tooWide) return number;
    at += 8;
    return at <= field.end ? uint64(view, at - 8) : null;
  });
  return wide.every((number) => number !== null) ? wide : null;
}

function wideFieldIn(view: DataView, { begin, end }: Range): Range | null {
  for (let at = begin; at + 4 <= end;) {
    const content = at + 4;
    const next = content + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === wideField) return next <= end ? { begin: content, end: next } : null;
    at = next;
  }
  return null;
}
