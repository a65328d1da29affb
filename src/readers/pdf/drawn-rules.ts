import { type Box, boxAround, type Point, type Rule, type Rules } from './geometry.ts';

/** A filled area or picture not thicker than this is a line; table borders of 4½ points are the thickest Word draws by default. */
const THICKEST_RULE = 3;
/** How far a line may be out of the straight, in points, and still count as horizontal or vertical. */
const STRAIGHT = 0.7;

/** The ruling lines of a page as they are drawn: as thin areas or as edges. */
export class DrawnRules implements Rules {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];
  /** Filled rectangles that are no lines: the backgrounds of cells, among others. */
  readonly areas: Box[] = [];

  /** Takes a thin area as a line (a small square as a piece of both kinds); says whether it was one. */
  addThin(box: Box): boolean {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (Math.min(width, height) > THICKEST_RULE || !(width + height > 0)) return false;
    if (height <= THICKEST_RULE) {
      this.horizontal.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
    }
    if (width <= THICKEST_RULE) this.vertical.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
    return true;
  }

  /** Takes a filled outline as a line, or as an area where it is an upright rectangle; says whether it was a line. */
  addFilled(points: readonly Point[]): boolean {
    const box = boxAround(points);
    if (this.addThin(box)) return true;
    if (points.length <= 5 && points.every((point) => isCorner(point, box))) this.areas.push(box);
    return false;
  }

  addEdge(start: Point, end: Point): void {
    const across = Math.abs(start.x - end.x);
    const down = Math.abs(start.y - end.y);
    if (down <= STRAIGHT && across >= down) {
      this.horizontal.push({
        at: (start.y + end.y) / 2,
        from: Math.min(start.x, end.x),
        to: Math.max(start.x, end.x),
      });
    } else if (across <= STRAIGHT) {
      this.vertical.push({ at: (start.x + end.x) / 2, from: Math.min(start.y, end.y), to: Math.max(start.y, end.y) });
    }
  }
}

function isCorner({ x, y }: Point, box: Box): boolean {
  const across = Math.min(x - box.left, box.right - x);
  return across <= STRAIGHT && Math.min(y - box.top, box.bottom - y) <= STRAIGHT;
}
