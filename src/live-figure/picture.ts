/** What a picture takes from the page's style sheet and must carry with it when it leaves the page. */
const carried = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'],
  ...['opacity', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'text-anchor', 'white-space'],
];

/** A chart as an SVG document of its own: colours and fonts of the page written into it, on the page's ground. */
export function pictureOf(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  [chart, ...chart.querySelectorAll('*')].forEach((original, index) => {
    const style = getComputedStyle(original);
    const values = carried.map((name) => `${name}:${style.getPropertyValue(name)}`);
    copies[index]?.setAttribute('style', values.join(';'));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.background = getComputedStyle(document.body).backgroundColor;
  return new XMLSerializer().serializeToString(copy);
}

/** The picture in pixels, twice as many each way as it has on the page. */
export async function rasterise(chart: SVGSVGElement): Promise<Blob> {
  const scale = 2;
  const { width, height } = chart.viewBox.baseVal;
  const address = URL.createObjectURL(new Blob([pictureOf(chart)], { type: 'image/svg+xml' }));
  try {
    const image = new Image(scale * width, scale * height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: scale * width, height: scale * height });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser gave no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
