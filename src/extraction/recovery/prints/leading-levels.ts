import { isLevel1InTable, isLevel2InTable } from '../vocabulary.ts';

/** How many words at the left of a line belong to the names of levels, and to which: none, level 1, level 2 or both. */
export interface LeadingLevels {
  readonly level1: string;
  readonly level2: string;
}

/** Part of the name of a class that the width of its column has cut: 满意度指, 标, 意度指标. */
const PART = /^[产出效益满意度数量质时成本经济社会生态环境可持续影响服务对象指标]{1,10}$/;
/** What it costs not to take a word at the left for a level that may be one, or a part of one. */
const LEFT_LEVEL = 6;
const LEFT_PART = 1.5;
/** And a line behind which a name is not yet whole. */
const OPEN = 0.2;
const MOST_WAYS = 40;

interface Way {
  readonly cost: number;
  /** What is read so far of the names that are not yet whole. */
  readonly open1: string;
  readonly open2: string;
  readonly taken: readonly LeadingLevels[];
}

/**
 * The names of levels at the left of lines whose columns cannot be told by their places: their pieces come one below the other, and each name has to become
 * whole. Undefined where pieces are left over.
 */
export function leadingLevels(lines: readonly (readonly string[])[]): readonly LeadingLevels[] | undefined {
  let ways: readonly Way[] = [{ cost: 0, open1: '', open2: '', taken: [] }];
  for (const words of lines) {
    const next = new Map<string, Way>();
    for (const way of ways) {
      for (const further of goingOn(way, words)) {
        const key = `${further.open1}|${further.open2}`;
        if (further.cost < (next.get(key)?.cost ?? Number.POSITIVE_INFINITY)) next.set(key, further);
      }
    }
    ways = [...next.values()].toSorted((one, other) => one.cost - other.cost).slice(0, MOST_WAYS);
  }
  return ways.find(({ open1, open2 }) => isWhole(open1, isLevel1InTable) && isWhole(open2, isLevel2InTable))?.taken;
}

const isWhole = (text: string, isLevel: (text: string) => boolean | undefined): boolean =>
  text === '' || isLevel(text) === true;

function goingOn(way: Way, [first = '', second = '']: readonly string[]): readonly Way[] {
  const made: Way[] = [];
  const add = (level1: string, level2: string, rest: string): void => {
    for (const open1 of namesWith(way.open1, level1, isLevel1InTable)) {
      for (const open2 of namesWith(way.open2, level2, isLevel2InTable))
        made.push({
          cost: way.cost + costOfLeft(rest) + costOfOpen(open1, isLevel1InTable) + costOfOpen(open2, isLevel2InTable),
          open1,
          open2,
          taken: [...way.taken, { level1, level2 }],
        });
    }
  };
  add('', '', first);
  if (mayBePart(first)) {
    add(first, '', second);
    add('', first, second);
    if (mayBePart(second)) add(first, second, '');
  }
  return made;
}

const mayBePart = (text: string): boolean =>
  PART.test(text) || isLevel1InTable(text) === true || isLevel2InTable(text) === true;

const costOfOpen = (text: string, isLevel: (text: string) => boolean | undefined): number =>
  isWhole(text, isLevel) ? 0 : OPEN;

const costOfLeft = (text: string): number =>
  isLevel1InTable(text) || isLevel2InTable(text) ? LEFT_LEVEL : PART.test(text) ? LEFT_PART : 0;

/** What a name may be with a further piece: it goes on, or a new one begins where it is whole. */
function namesWith(open: string, piece: string, isLevel: (text: string) => boolean | undefined): readonly string[] {
  if (piece === '') return [open];
  if (open === '' || (isLevel(open) && open.endsWith('指标'))) return [piece];
  if (isLevel(open)) return [open + piece, piece];
  return open.length + piece.length <= LONGEST ? [open + piece] : [];
}

/** No name of a class is longer: 社会公众及服务对象满意度指标. */
const LONGEST = 15;
