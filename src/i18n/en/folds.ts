/** Words of what is folded, and of remarks that are ours. */

export const foldStrings = {
  length: (words: number) => (words < 10 ? '' : `${Math.round(words / 10) * 10} words`),
  remark: 'Our remark',
  ownNote: (title: string) => `${title}, our remark`,
};
