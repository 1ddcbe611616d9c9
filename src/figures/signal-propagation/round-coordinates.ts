const attributes = ['d', 'transform', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy'];

/** Writes where things stand in a picture to a tenth of a pixel: what cannot be seen would be half of its bytes. */
export function roundCoordinates(picture: Element): void {
  for (const element of picture.querySelectorAll('*')) {
    for (const name of attributes) {
      const value = element.getAttribute(name);
      const rounded = value?.replace(/\d+\.\d{2,}/g, (number) => `${Number(Number(number).toFixed(1))}`);
      if (rounded !== undefined && rounded !== value) element.setAttribute(name, rounded);
    }
  }
}
