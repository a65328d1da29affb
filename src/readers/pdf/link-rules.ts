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
  const horizontals = pieces.filter((piece) => piece.isHorizontal);
  const whole = new Set(
    collect(pieces, groups)
      .filter((group) => isGrid(group) || isOpenBox(group, horizontals, reach.looseTouch))
      .flatMap(({ horizontal, vertical }) => [...horizontal, ...vertical]),
  );
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

function isGrid({ horizontal, vertical }: Rules): boolean {
  return horizontal.length >= 2 && vertical.length >= 2;
}

/** A box that a page's end cut: two lines that hang on a third, and no line near that would close it. */
function isOpenBox({ horizontal, vertical }: Rules, all: readonly Rule[], touch: number): boolean {
  const [across, left, right] = [horizontal[0], vertical[0], vertical[1]];
  if (!across || !left || !right || horizontal.length + vertical.length !== 3) return false;
  const end = (rule: Rule) => (across.at - rule.from > rule.to - across.at ? rule.from : rule.to);
  const [first, last] = [Math.min(left.at, right.at) + touch, Math.max(left.at, right.at) - touch];
  const closes = ({ at, from, to }: Rule) => Math.abs(at - end(left)) <= touch && from <= first && to >= last;
  return Math.abs(end(left) - end(right)) <= touch && !all.some(closes);
}

function collect(pieces: readonly Piece[], groups: Groups): { horizontal: Piece[]; vertical: Piece[] }[] {
  const collected = new Map<number, { horizontal: Piece[]; vertical: Piece[] }>();
  for (const piece of pieces) {
    const group = groups.find(piece.group);
    const members = collected.get(group) ?? { horizontal: [], vertical: [] };
    (piece.isHorizontal ? members.horizontal : members.vertical).push(piece);
    collected.set(group, members);
  }
  return [...collected.values()].filter(({ horizontal, vertical }) => horizontal.length > 0 && vertical.length > 0);
}
