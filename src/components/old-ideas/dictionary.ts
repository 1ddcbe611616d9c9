interface Point {
  readonly x: number;
  readonly y: number;
}

const entries: readonly Point[] = [
  { x: 68, y: 62 },
  { x: 214, y: 58 },
  { x: 140, y: 152 },
];

const vectors: readonly Point[] = [
  { x: 90, y: 28 },
  { x: 106, y: 72 },
  { x: 44, y: 48 },
  { x: 178, y: 50 },
  { x: 210, y: 92 },
  { x: 232, y: 36 },
  { x: 178, y: 162 },
  { x: 146, y: 116 },
  { x: 124, y: 172 },
];

const squaredDistance = (one: Point, other: Point) => (one.x - other.x) ** 2 + (one.y - other.y) ** 2;

function nearestTo(vector: Point): Point {
  return entries.reduce((best, entry) =>
    squaredDistance(vector, entry) < squaredDistance(vector, best) ? entry : best,
  );
}

/** Made-up vectors at their nearest entries of a small dictionary, and the sum of the differences there. */
export const dictionary = entries.map((entry) => {
  const own = vectors.filter((vector) => nearestTo(vector) === entry);
  const sum = own.reduce(({ x, y }, vector) => ({ x: x + vector.x - entry.x, y: y + vector.y - entry.y }), {
    x: 0,
    y: 0,
  });
  return { entry, vectors: own, sum };
});
