import type { DataRefusal } from '../../../data/own/refusal.ts';
import { ownDataStrings } from '../../../i18n/own-data.ts';

const words = ownDataStrings.refusal;

function clause(refusal: DataRefusal): string {
  switch (refusal.code) {
    case 'no-files':
    case 'nothing-to-see':
      return words[refusal.code];
    case 'nothing-in-it':
    case 'unknown-kind':
    case 'packed-broken':
    case 'encrypted':
    case 'packed-twice':
    case 'labels-missing':
    case 'images-missing':
    case 'training-missing':
    case 'no-class':
    case 'picture-broken':
      return words[refusal.code](refusal.file);
    case 'two-kinds':
      return words['two-kinds'](refusal.file, ...refusal.kinds);
    case 'file-too-large':
      return words['file-too-large'](refusal.file, refusal.bytes, refusal.most);
    case 'explodes':
    case 'path-too-deep':
      return words[refusal.code](refusal.file, refusal.most);
    case 'ratio':
      return words.ratio(refusal.file, refusal.ratio, refusal.most);
    case 'too-many-files':
      return words['too-many-files'](refusal.file, refusal.count, refusal.most);
    case 'tar-broken':
      return words['tar-broken'](refusal.file, refusal.offset);
    case 'wrong-length':
      return words['wrong-length'](refusal.file, refusal.bytes, refusal.want);
    case 'not-whole-records':
      return words['not-whole-records'](refusal.file, refusal.bytes, refusal.record);
    case 'idx-type':
      return words['idx-type'](refusal.file, refusal.type);
    case 'idx-dimensions':
      return words['idx-dimensions'](refusal.file, refusal.dimensions);
    case 'same-file-twice':
      return words['same-file-twice'](refusal.file, refusal.other);
    case 'counts-differ':
      return words['counts-differ'](refusal.file, refusal.images, refusal.labels);
    case 'shapes-differ':
      return words['shapes-differ'](refusal.file, refusal.shape, refusal.want);
    case 'label-outside':
      return words['label-outside'](refusal.file, refusal.label, refusal.most);
    case 'class-untrained':
      return words['class-untrained'](refusal.file, refusal.name);
    case 'too-few-classes':
    case 'too-many-classes':
      return words[refusal.code](refusal.file, refusal.count);
    case 'class-names':
      return words['class-names'](refusal.file, refusal.count, refusal.want);
    case 'picture-too-large':
    case 'picture-too-small':
      return words[refusal.code](refusal.file, refusal.width, refusal.height);
    case 'grey-among-colour':
      return words['grey-among-colour'](refusal.file, refusal.coloured, refusal.grey);
    case 'too-few-images':
      return words['too-few-images'](refusal.set, refusal.count, refusal.want);
    case 'too-much-data':
      return words['too-much-data'](refusal.bytes, refusal.most);
  }
}

/** Why data is not taken, as a sentence. Names of files are a reader's: set it as text. */
export function refusalSentence(refusal: DataRefusal): string {
  return words.intro(clause(refusal));
}
