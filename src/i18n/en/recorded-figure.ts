/** Words of figures that compute nothing in the page. */
export const recordedFigureStrings = {
  downloadLabels: {
    csv: 'The numbers as CSV',
    json: 'The numbers as JSON',
    svg: 'The first chart as SVG',
    png: 'The first chart as PNG',
  },
} as const;
