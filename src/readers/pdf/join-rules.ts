import type { Rule, Rules } from './geometry.ts';

/** Distances in the unit of the rules: points for a page, pixels for a picture. */
export interface Tolerance {
  /** Lines this close across are one line. */
  readonly across: number;
  /** A gap this small in a line is none. */
  readonly gap: number;
  /** A gap this small between short pieces is a dash's gap. */
  readonly dashGap: number;
  /** A piece not longer than this is a dash. */
  readonly dash: number;
  /** A line shorter than this bounds no cell. */
  readonly shortest: number;
}

/** For pages. Two tables that touch leave gaps of about 1 point in the lines they do not share: those must stay. */
export const pointTolerance: Tolerance = { across: 1, gap: 0.7, dashGap: 4, dash: 8, shortest: 5 };

/** Pieces of the same line made one: edges of neighbouring cells, dashes, a line drawn twice. Too short lines are left out. */
export function joinRules(rules: Rules, tolerance: Tolerance): Rules {
  return { horizontal: joinKind(rules.horizontal, tolerance), vertical: joinKind(rules.vertical, tolerance) };
}

function joinKind(pieces: readonly Rule[], tolerance: Tolerance): Rule[] {
  const sorted = pieces.filter(isMeasured).sort((a, b) => a.at - b.at);
  const joined: Rule[] = [];
  let band: Rule[] = [];
  for (const piece of sorted) {
    const last = band.at(-1);
    if (last && piece.at - last.at > tolerance.across) {
      joined.push(...joinBand(band, tolerance));
      band = [];
    }
    band.push(piece);
  }
  joined.push(...joinBand(band, tolerance));
  return joined.filter((rule) => rule.to - rule.from >= tolerance.shortest);
}

function isMeasured(rule: Rule): boolean {
  return Number.isFinite(rule.at) && Number.isFinite(rule.from) && Number.isFinite(rule.to);
}

/** Joins what lies in one band along the line; each joined line keeps the place of its longest piece. */
function joinBand(band: readonly Rule[], tolerance: Tolerance): Rule[] {
  const along = [...band].sort((a, b) => a.from - b.from);
  const joined: { at: number; from: number; to: number; longest: number; lastPiece: number }[] = [];
  for (const piece of along) {
    const length = piece.to - piece.from;
    const last = joined.at(-1);
    const dashes = last && length <= tolerance.dash && last.lastPiece <= tolerance.dash;
    if (!last || piece.from - last.to > (dashes ? tolerance.dashGap : tolerance.gap)) {
      joined.push({ at: piece.at, from: piece.from, to: piece.to, longest: length, lastPiece: length });
      continue;
    }
    if (length > last.longest) {
      last.longest = length;
      last.at = piece.at;
    }
    last.to = Math.max(last.to, piece.to);
    last.lastPiece = length;
  }
  return joined.map(({ at, from, to }) => ({ at, from, to }));
}
