import type { LinkNotice } from '../experiment/permalink.ts';
import type { Want } from '../experiment/study.ts';
import { linkStrings as words } from '../i18n/link.ts';

/** What a field takes, after "is not". */
export function wantWords(want: Want): string {
  switch (want.kind) {
    case 'number':
    case 'depths':
      return words.wants[want.kind](want.range);
    case 'numbers':
      return words.wants.numbers(want.most, want.range);
    case 'blocks':
      return words.wants.blocks(want.mostStages, want.mostBlocks);
    case 'choice':
    case 'choices':
      return words.wants[want.kind](want.choices);
    case 'edits':
      return words.wants.edits;
  }
}

/** A sentence for the reader. It holds parts of the link, so show it as text. */
export function linkNoticeWords(notice: LinkNotice): string {
  switch (notice.kind) {
    case 'too-long':
      return words.tooLong(notice.characters);
    case 'other-version':
      return words.otherVersion(notice.version);
    case 'invalid':
      return words.invalid(notice.field, notice.text, wantWords(notice.want), notice.used);
    case 'repeated':
      return words.repeated(notice.field, notice.text);
    case 'unknown':
      return words.unknown(notice.field, notice.others);
    case 'long-task':
      return words.longTask(notice.characters, notice.most);
  }
}
