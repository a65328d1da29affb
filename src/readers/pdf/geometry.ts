/** An upright rectangle in points, origin at the top left of the page as it is read, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An affine map as in ISO 32000-1 8.3.3: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of a horizontal or vertical ruling line: where it is across, from where to where along, how thick. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  return {
    a: inner.a * outer.a + inner.b * outer.c,
    b: inner.a * outer.b + inner.b * outer.d,
    c: inner.c * outer.a + inner.d * outer.c,
    d: inner.c * outer.b + inner.d * outer.d,
    e: inner.e * outer.a + inner.f * outer.c + outer.e,
    f: inner.e * outer.b + inner.f * outer.d + outer.f,
  };
}

/** A point where a matrix puts it. */
export function transform(point: Point, matrix: Matrix): Point {
  return {
    x: matrix.a * point.x + matrix.c * point.y + matrix.e,
    y: matrix.b * point.x + matrix.d * point.y + matrix.f,
  };
}

/** The smallest box that holds all points; of no points none is asked. */
export function boxAround(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The rectangle with these two corners. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
}

/** Whether a rectangle contains a point, its edges included. */
export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/**
 * The map from the page's user space to a page as it is read: the crop box's corner to the origin, y downwards, and turned by
 * `quarterTurns` (counter-clockwise quarter turns of the direction in which the text runs).
 */
export function upright(crop: Box, quarterTurns: number): Matrix {
  switch (((quarterTurns % 4) + 4) % 4) {
    case 1:
      return { a: 0, b: 1, c: 1, d: 0, e: -crop.bottom, f: -crop.left };
    case 2:
      return { a: -1, b: 0, c: 0, d: 1, e: crop.right, f: -crop.bottom };
    case 3:
      return { a: 0, b: -1, c: -1, d: 0, e: crop.top, f: crop.right };
    default:
      return { a: 1, b: 0, c: 0, d: -1, e: -crop.left, f: crop.top };
  }
}
