/** Where something stands, and how large it is; what it says and how it is painted is left as it is. */
const places = /\s(?:d|points|transform|x|y|x1|x2|y1|y2|cx|cy|r|width|height)="[^"]*"/g;

/** The markup of a drawing with its places in tenths of a pixel: that is enough, and shorter. */
export function roundedDrawing(markup: string): string {
  return markup.replace(places, (attribute) =>
    attribute.replace(/\d+\.\d{2,}/g, (number) => `${Number(Number(number).toFixed(1))}`),
  );
}
