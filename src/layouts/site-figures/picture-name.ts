/** What a picture is drawn for: to be read, or as a sign, without its words. */
export type PictureUse = 'picture' | 'sign';

/** Where the pictures of figures are in the built site. */
export const picturesFolder = 'pictures';

/** Name of the file of one panel of a figure: `introduction-figure-1-title-1.svg`. */
export function pictureName(page: string, anchor: string, panel: number, use: PictureUse): string {
  const words = use === 'sign' ? '-sign' : '';
  return `${page}-${anchor.replace(/-title$/, '')}-${panel + 1}${words}.svg`;
}
