/** Words on how far a reader has come. */
export const readingStrings = {
  done: 'read',
  share: (read: number) => `${Math.round(100 * read)} % read`,
  goOn: (title: string) => `Go on reading: ${title}`,
  kept: 'How far you have read is kept on this device only.',
  forget: 'Forget it',
} as const;
