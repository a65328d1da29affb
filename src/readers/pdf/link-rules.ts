import type { Rule, Rules } from './geometry.ts';

interface Reach {
  readonly touch: number;
  readonly looseTouch: number;
}

interface Piece extends Rule {
  readonly isHorizontal: boolean;
  group: number;
}

/**
 * Sorts rules into the groups that hang together by crossing or touching. What is no grid by itself (a line that ends shortly
 * before the table it belongs to) is tried again with the looser reach; lines that touch nothing are left out.
 */
export function linkRules(rules: Rules, reach: Reach): Rules[] {
  const pieces: Piece[] = [
    ...rules.horizontal.map((rule, index) => ({ ...rule, isHorizontal: true, group: index })),
    ...rules.vertical.map((rule, index) => ({
      ...rule,
      isHorizontal: false,
      group: rules.horizontal.length + index,
    })),
  ];
  const groups = new Groups(pieces.length);
  link(pieces, groups, reach.touch, () => true);
  const counts = countKinds(pieces, groups);
  const isGrid = (piece: Piece) => {
    const count = counts.get(groups.find(piece.group));
    return count !== undefined && count.horizontal >= 2 && count.vertical >= 2;
  };
  const whole = new Set(pieces.filter(isGrid));
  if (whole.size < pieces.length) link(pieces, groups, reach.looseTouch, (a, b) => !(whole.has(a) && whole.has(b)));
  return collect(pieces, groups);
}

/** Union-find over the pieces. */
class Groups {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }
}

/** Joins each horizontal with the verticals that it meets; verticals are looked up by place, so that many lines stay cheap. */
function link(pieces: readonly Piece[], groups: Groups, touch: number, may: (a: Piece, b: Piece) => boolean): void {
  const verticals = pieces.filter((piece) => !piece.isHorizontal).sort((a, b) => a.at - b.at);
  for (const line of pieces) {
    if (!line.isHorizontal) continue;
    for (let index = firstAtOrAfter(verticals, line.from - touch); index < verticals.length; index++) {
      const other = verticals[index];
      if (!other || other.at > line.to + touch) break;
      if (line.at < other.from - touch || line.at > other.to + touch || !may(line, other)) continue;
      groups.join(line.group, other.group);
    }
  }
}

function firstAtOrAfter(sorted: readonly Piece[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countKinds(
  pieces: readonly Piece[],
  groups: Groups,
): Map<number, { readonly horizontal: number; readonly vertical: number }> {
  const counts = new Map<number, { horizontal: number; vertical: number }>();
  for (const piece of pieces) {
    const group = groups.find(piece.group);
    const count = counts.get(group) ?? { horizontal: 0, vertical: 0 };
    if (piece.isHorizontal) count.horizontal++;
    else count.vertical++;
    counts.set(group, count);
  }
  return counts;
}

function collect(pieces: readonly Piece[], groups: Groups): Rules[] {
  const collected = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  for (const piece of pieces) {
    const group = groups.find(piece.group);
    const members = collected.get(group) ?? { horizontal: [], vertical: [] };
    (piece.isHorizontal ? members.horizontal : members.vertical).push(piece);
    collected.set(group, members);
  }
  return [...collected.values()].filter(({ horizontal, vertical }) => horizontal.length > 0 && vertical.length > 0);
}
