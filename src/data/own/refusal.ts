/** What a file is, as far as its first bytes and its name tell. */
export type FileKind = 'tar' | 'zip' | 'idx' | 'cifar-10' | 'cifar-100' | 'picture' | 'unknown';

/** Why data that a reader brought is not taken: a code with its values, and the file that it is about. */
export type DataRefusal =
  | { readonly code: 'no-files' }
  /** There is no file in an archive, or none that a reader would know of. */
  | { readonly code: 'nothing-in-it'; readonly file: string }
  /** None of the files is one that can be read. */
  | { readonly code: 'unknown-kind'; readonly file: string }
  | { readonly code: 'two-kinds'; readonly file: string; readonly kinds: readonly [FileKind, FileKind] }
  | { readonly code: 'file-too-large'; readonly file: string; readonly bytes: number; readonly most: number }
  /** What is unpacked of it grows past what is taken. */
  | { readonly code: 'explodes'; readonly file: string; readonly most: number }
  /** It promises to unpack to so many times its size. */
  | { readonly code: 'ratio'; readonly file: string; readonly ratio: number; readonly most: number }
  | { readonly code: 'too-many-files'; readonly file: string; readonly count: number; readonly most: number }
  | { readonly code: 'path-too-deep'; readonly file: string; readonly most: number }
  /** Unpacking it fails. */
  | { readonly code: 'packed-broken'; readonly file: string }
  | { readonly code: 'encrypted'; readonly file: string }
  /** Packed in a packed file. */
  | { readonly code: 'packed-twice'; readonly file: string }
  | { readonly code: 'tar-broken'; readonly file: string; readonly offset: number }
  /** Bytes that it has, and that its header, or its format, wants. */
  | { readonly code: 'wrong-length'; readonly file: string; readonly bytes: number; readonly want: number }
  /** Records of so many bytes do not fill it. */
  | { readonly code: 'not-whole-records'; readonly file: string; readonly bytes: number; readonly record: number }
  | { readonly code: 'idx-type'; readonly file: string; readonly type: number }
  | { readonly code: 'idx-dimensions'; readonly file: string; readonly dimensions: number }
  | { readonly code: 'same-file-twice'; readonly file: string; readonly other: string }
  | { readonly code: 'labels-missing'; readonly file: string }
  | { readonly code: 'images-missing'; readonly file: string }
  | { readonly code: 'training-missing'; readonly file: string }
  | { readonly code: 'counts-differ'; readonly file: string; readonly images: number; readonly labels: number }
  | { readonly code: 'shapes-differ'; readonly file: string; readonly shape: string; readonly want: string }
  | { readonly code: 'label-outside'; readonly file: string; readonly label: number; readonly most: number }
  | { readonly code: 'class-untrained'; readonly file: string; readonly name: string }
  | { readonly code: 'too-few-classes' | 'too-many-classes'; readonly file: string; readonly count: number }
  | { readonly code: 'class-names'; readonly file: string; readonly count: number; readonly want: number }
  /** A picture lies in no folder. */
  | { readonly code: 'no-class'; readonly file: string }
  | { readonly code: 'picture-broken'; readonly file: string }
  | { readonly code: 'picture-too-large'; readonly file: string; readonly width: number; readonly height: number }
  | { readonly code: 'picture-too-small'; readonly file: string; readonly width: number; readonly height: number }
  /** So many are in colour, and this one is grey. */
  | { readonly code: 'grey-among-colour'; readonly file: string; readonly coloured: number; readonly grey: number }
  | {
      readonly code: 'too-few-images';
      readonly set: 'training' | 'test';
      readonly count: number;
      readonly want: number;
    }
  | { readonly code: 'too-much-data'; readonly bytes: number; readonly most: number }
  /** All pixels have one value. */
  | { readonly code: 'nothing-to-see' };

/** Thrown where data is refused. Its message is for developers. */
export class RefusedData extends Error {
  override readonly name = 'RefusedData';
  readonly refusal: DataRefusal;

  constructor(refusal: DataRefusal) {
    super(JSON.stringify(refusal));
    this.refusal = refusal;
  }
}

export function refuse(refusal: DataRefusal): never {
  throw new RefusedData(refusal);
}
