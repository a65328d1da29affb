import type { Box, Point, Rule, Rules } from './geometry.ts';

/** A filled area or picture not thicker than this is a line; table borders of 4½ points are the thickest Word draws by default. */
const THICKEST_RULE = 3;
/** How far a line may be out of the straight, in points, and still count as horizontal or vertical. */
const STRAIGHT = 0.7;

/** The ruling lines of a page as they are drawn: as thin areas or as edges. */
export class DrawnRules implements Rules {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];

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
