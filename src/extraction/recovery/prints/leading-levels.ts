import { beginsLevel1, beginsLevel2 } from '../../../model/indicator-class.ts';
import { isLevel1InTable, isLevel2InTable } from '../vocabulary.ts';

/** What the words at the left of a line have of the names of levels; empty where they are none. */
export interface LeadingLevels {
  readonly level1: string;
  readonly level2: string;
}

/** One of both levels: which names are its own, and which texts one of them begins with. */
interface Level {
  readonly isName: (text: string) => boolean | undefined;
  readonly begins: (text: string) => boolean;
}

const FIRST: Level = {
  isName: isLevel1InTable,
  begins: (text) => beginsLevel1(text) || '服务对象满意度指标'.startsWith(text),
};
const SECOND: Level = { isName: isLevel2InTable, begins: beginsLevel2 };

/** What it costs not to take a name at the left for that of a level, and a line behind which a name is not yet whole. */
const LEFT = 6;
const OPEN = 0.2;
/** The same for what may be part of one: 满意度指, 标, 意度指标. */
const LEFT_PART = 1.5;
const PART = /^[产出效益满意度数量质时成本经济社会生态环境可持续影响服务对象公众或指标]{1,10}$/;
const MOST_WAYS = 40;

interface Way {
  readonly cost: number;
  /** What is read so far of the last name of each level. */
  readonly name1: string;
  readonly name2: string;
  readonly taken: readonly LeadingLevels[];
}

/**
 * The names of levels at the left of lines whose columns cannot be told by their places: their pieces come one below the other, and each name has to become
 * whole. Undefined where pieces are left over.
 */
export function leadingLevels(lines: readonly (readonly string[])[]): readonly LeadingLevels[] | undefined {
  let ways: readonly Way[] = [{ cost: 0, name1: '', name2: '', taken: [] }];
  for (const words of lines) {
    const next = new Map<string, Way>();
    for (const way of ways) {
      for (const further of goingOn(way, words)) {
        const key = `${further.name1}|${further.name2}`;
        if (further.cost < (next.get(key)?.cost ?? Number.POSITIVE_INFINITY)) next.set(key, further);
      }
    }
    ways = [...next.values()].toSorted((one, other) => one.cost - other.cost).slice(0, MOST_WAYS);
  }
  return ways.find(({ name1, name2 }) => isWhole(name1, FIRST) && isWhole(name2, SECOND))?.taken;
}

const isWhole = (text: string, { isName }: Level): boolean => text === '' || isName(text) === true;

/** A line behind a way, with none, one or two words at its left as pieces of names. */
function goingOn(way: Way, [first = '', second = '']: readonly string[]): readonly Way[] {
  const choices = [
    ['', '', first],
    ...(first === ''
      ? []
      : [
          [first, '', second],
          ['', first, second],
        ]),
  ];
  if (second !== '') choices.push([first, second, '']);
  return choices.flatMap(([level1 = '', level2 = '', rest = '']) =>
    namesWith(way.name1, level1, FIRST).flatMap((name1) =>
      namesWith(way.name2, level2, SECOND).map((name2) => ({
        cost: way.cost + costOfLeft(rest) + costOfOpen(name1, FIRST) + costOfOpen(name2, SECOND),
        name1,
        name2,
        taken: [...way.taken, { level1, level2 }],
      })),
    ),
  );
}

const costOfOpen = (text: string, level: Level): number => (isWhole(text, level) ? 0 : OPEN);

const costOfLeft = (text: string): number =>
  isLevel1InTable(text) || isLevel2InTable(text) ? LEFT : PART.test(text) ? LEFT_PART : 0;

/** What a name may be with a further piece: it goes on, or a new one begins where it is whole. */
function namesWith(name: string, piece: string, level: Level): readonly string[] {
  if (piece === '') return [name];
  const made = name === '' ? [] : [name + piece];
  if (isWhole(name, level)) made.push(piece);
  return made.filter((text) => level.begins(text) || level.isName(text));
}
