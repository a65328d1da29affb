import type { Rule, Rules } from '../pdf/geometry.ts';
import type { Tolerance } from '../pdf/join-rules.ts';
import { joinRules } from '../pdf/join-rules.ts';
import type { Ink } from './bitmap.ts';

/** A run of ink at least this long, in inches, is a piece of a ruling line: longer than any stroke of a character of 18 points. */
const SHORTEST_RUN = 0.26;
/** An upright run at least this long is one wherever it ends: longer than the brackets of a title. */
const SURELY_LONG = 0.5;
/** A shorter run is one only if it goes from one horizontal line into another, or near it where its column has a line elsewhere: the side of a cell in a low row. */
const SHORTEST_SIDE = 0.12;
/** How near a side's ends have to come to the horizontal lines, in inches. */
const REACH = 0.025;
/** How near the middle of a horizontal line the end of a side has to come whose column has no line elsewhere, or that is thin between its ends alone, in inches. */
const TOUCH = 0.01;
/** White points that a run may skip: dust on a thin line. */
const SKIP = 1;
/** What is thicker than this, in inches, is no line. */
const THICKEST = 0.06;
/** The part of a line's length on which it has to be thin. */
const THIN_PART = 0.85;

/** The ruling lines of a straightened page, in pixels. */
export function findLines(ink: Ink, dpi: number): Rules {
  const shortest = Math.round(SHORTEST_RUN * dpi);
  const thickest = Math.round(THICKEST * dpi);
  const { width, height, pixels } = ink;
  const ends = Math.round(REACH * dpi);
  const { thin: horizontal } = runs(
    height,
    width,
    shortest,
    thickest,
    ends,
    (line, along) => pixels[line * width + along] === 1,
  );
  const across = joinRules({ horizontal, vertical: [] }, lineTolerance(dpi)).horizontal;
  const upright = runs(
    width,
    height,
    Math.round(SHORTEST_SIDE * dpi),
    thickest,
    ends,
    (line, along) => pixels[along * width + line] === 1,
  );
  const meets = (run: Rule) => isJoined(run, across, REACH * dpi, TOUCH * dpi);
  const sure = upright.thin.filter((run) => run.to - run.from >= SURELY_LONG * dpi || meets(run));
  // In another row the columns of a form have a line at the same place; a stroke of a character has none.
  const isColumn = (run: Rule) => sure.some(({ at }) => Math.abs(at - run.at) <= lineTolerance(dpi).across);
  const near = upright.thin.filter(
    (run) => (run.to - run.from >= shortest || isSide(run, across, REACH * dpi)) && isColumn(run),
  );
  const joined = upright.crossed.filter((run) => isColumn(run) && meets(run));
  const vertical = [...sure, ...near, ...joined];
  return { horizontal: across, vertical: joinRules({ horizontal: [], vertical }, lineTolerance(dpi)).vertical };
}

function isSide(run: Rule, across: readonly Rule[], reach: number): boolean {
  const meets = (end: number) =>
    across.some((line) => Math.abs(line.at - end) <= reach && line.from - reach <= run.at && run.at <= line.to + reach);
  return meets(run.from) && meets(run.to);
}

/** Whether a run goes from the middle of one horizontal line into that of another: strokes of characters in low rows come near them and no further. */
function isJoined(run: Rule, across: readonly Rule[], reach: number, touch: number): boolean {
  const joins = (isAt: (line: number) => boolean) =>
    across.some((line) => isAt(line.at) && line.from - reach <= run.at && run.at <= line.to + reach);
  return (
    joins((line) => run.from <= line + touch && run.from >= line - reach) &&
    joins((line) => run.to >= line - touch && run.to <= line + reach)
  );
}

/** The tolerances of {@link joinRules} for a scan of this resolution. */
function lineTolerance(dpi: number): Tolerance {
  return { across: 0.02 * dpi, gap: 0.06 * dpi, dashGap: 0.06 * dpi, dash: 0.3 * dpi, shortest: SHORTEST_SIDE * dpi };
}

/**
 * The runs of ink that are thin nearly everywhere, and those that are so between their ends alone: where two thick lines cross a short one, they are a large
 * part of it.
 */
function runs(
  lines: number,
  length: number,
  shortest: number,
  thickest: number,
  ends: number,
  isInk: (line: number, along: number) => boolean,
): { readonly thin: Rule[]; readonly crossed: Rule[] } {
  const thin: Rule[] = [];
  const crossed: Rule[] = [];
  for (let line = 0; line < lines; line++) {
    let start = -1;
    let last = -1;
    for (let along = 0; along <= length; along++) {
      if (along < length && isNear(line, along)) {
        if (start === -1) start = along;
        last = along;
      } else if (start !== -1 && (along === length || along - last > SKIP)) {
        if (last - start + 1 >= shortest) {
          const run = { at: line, from: start, to: last + 1 };
          if (isThin(line, start, last)) thin.push(run);
          else if (last - start > 3 * ends && isThin(line, start + ends, last - ends)) crossed.push(run);
        }
        start = -1;
      }
    }
  }
  return { thin, crossed };

  /** A thin line that is a little askew goes on in the row beside. */
  function isNear(line: number, along: number): boolean {
    return isInk(line, along) || (line > 0 && isInk(line - 1, along)) || (line + 1 < lines && isInk(line + 1, along));
  }

  /** A row of characters has strokes across it everywhere, a line only where another line crosses. */
  function isThin(line: number, start: number, last: number): boolean {
    let [count, looked] = [0, 0];
    for (let along = start; along <= last; along += 3) {
      looked++;
      if (thicknessAt(line, along) <= thickest) count++;
    }
    return count >= THIN_PART * looked;
  }

  function thicknessAt(line: number, along: number): number {
    let thickness = 1;
    for (let other = line - 1; other >= 0 && thickness <= thickest && isInk(other, along); other--) thickness++;
    for (let other = line + 1; other < lines && thickness <= thickest && isInk(other, along); other++) thickness++;
    return thickness;
  }
}
